/** The cases, most of them derived from the contract's marks; start at {@link com.g3nretailstack.accounting.examples.contractkit.suite.Suite}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.suite;

import org.jspecify.annotations.NullMarked;
