/** What was measured, compared and judged; start with {@link com.g3nretailstack.accounting.examples.benchmarks.report.Results}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
