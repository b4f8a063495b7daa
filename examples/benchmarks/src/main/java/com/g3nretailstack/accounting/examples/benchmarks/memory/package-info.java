/** How little memory is enough; start with {@link com.g3nretailstack.accounting.examples.benchmarks.memory.MemoryArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
