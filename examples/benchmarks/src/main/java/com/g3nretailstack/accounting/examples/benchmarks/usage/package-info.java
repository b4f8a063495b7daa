/** What threads use up; start with {@link com.g3nretailstack.accounting.examples.benchmarks.usage.Usage}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.usage;

import org.jspecify.annotations.NullMarked;
