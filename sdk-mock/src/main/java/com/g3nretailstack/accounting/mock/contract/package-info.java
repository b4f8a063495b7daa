/** The contract as the mock reads it; start at {@link com.g3nretailstack.accounting.mock.contract.Contract}. */
@NullMarked
package com.g3nretailstack.accounting.mock.contract;

import org.jspecify.annotations.NullMarked;
