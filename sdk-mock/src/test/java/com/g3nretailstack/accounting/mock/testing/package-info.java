/** Fixtures of the mock's tests; start at {@link com.g3nretailstack.accounting.mock.testing.Shop}. */
@NullMarked
package com.g3nretailstack.accounting.mock.testing;

import org.jspecify.annotations.NullMarked;
