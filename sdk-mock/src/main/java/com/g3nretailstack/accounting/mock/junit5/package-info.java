/** The mock in JUnit tests; start at {@link com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension}. */
@NullMarked
package com.g3nretailstack.accounting.mock.junit5;

import org.jspecify.annotations.NullMarked;
