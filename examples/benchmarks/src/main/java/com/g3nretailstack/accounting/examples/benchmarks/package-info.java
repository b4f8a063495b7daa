/** Measures this SDK beside other ways to call the same service; start with {@link com.g3nretailstack.accounting.examples.benchmarks.Benchmarks}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
