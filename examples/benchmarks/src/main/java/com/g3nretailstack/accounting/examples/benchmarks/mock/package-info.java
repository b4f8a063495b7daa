/** The mock as a server; start with {@link com.g3nretailstack.accounting.examples.benchmarks.mock.MockArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.mock;

import org.jspecify.annotations.NullMarked;
