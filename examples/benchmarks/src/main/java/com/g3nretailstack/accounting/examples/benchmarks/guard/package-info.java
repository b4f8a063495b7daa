/** What a build is judged by: ratios and exact counts, no times; start with {@link com.g3nretailstack.accounting.examples.benchmarks.guard.Guard}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
