/** What one call costs, and whether it costs the same under load; start with {@link com.g3nretailstack.accounting.examples.benchmarks.call.CallArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.call;

import org.jspecify.annotations.NullMarked;
