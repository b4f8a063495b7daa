/** The answers that every subject reads; start with {@link com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
