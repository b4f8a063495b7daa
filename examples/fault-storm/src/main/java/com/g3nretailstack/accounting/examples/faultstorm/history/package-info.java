/** What a storm did and what it was told; start at {@link com.g3nretailstack.accounting.examples.faultstorm.history.History}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.history;

import org.jspecify.annotations.NullMarked;
