/** The ways to call the service that are compared; start with {@link com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
