/** A server whose own cost does not count; start with {@link com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
