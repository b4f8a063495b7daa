/** The contract as the kit reads it; start at {@link com.g3nretailstack.accounting.examples.contractkit.contract.Contract}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.contract;

import org.jspecify.annotations.NullMarked;
