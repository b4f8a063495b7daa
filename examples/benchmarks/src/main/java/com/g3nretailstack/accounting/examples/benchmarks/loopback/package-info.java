/** A server that costs next to nothing, so that what is measured is the client; start with {@link com.g3nretailstack.accounting.examples.benchmarks.loopback.Loopback}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.loopback;

import org.jspecify.annotations.NullMarked;
