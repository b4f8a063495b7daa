/** What several tests stand on; start at {@link com.g3nretailstack.accounting.testing.SetTime}. */
@NullMarked
package com.g3nretailstack.accounting.testing;

import org.jspecify.annotations.NullMarked;
