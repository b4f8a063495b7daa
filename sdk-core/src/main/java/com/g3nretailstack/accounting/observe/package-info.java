/** What a call did, attempt by attempt; start at {@link com.g3nretailstack.accounting.observe.CallListener}. */
@NullMarked
package com.g3nretailstack.accounting.observe;

import org.jspecify.annotations.NullMarked;
