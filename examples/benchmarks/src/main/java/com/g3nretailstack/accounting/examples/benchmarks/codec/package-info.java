/** What it costs to read a page of events and to write one; start with {@link com.g3nretailstack.accounting.examples.benchmarks.codec.CodecArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
