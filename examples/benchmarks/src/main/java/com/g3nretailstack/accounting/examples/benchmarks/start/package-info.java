/** How long a fresh process takes to its first answer, and how many classes it loads; start with {@link com.g3nretailstack.accounting.examples.benchmarks.start.StartArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
