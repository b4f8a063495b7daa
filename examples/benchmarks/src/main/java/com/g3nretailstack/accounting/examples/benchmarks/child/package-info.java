/** Processes of their own for what needs a fresh or a small JVM; start with {@link com.g3nretailstack.accounting.examples.benchmarks.child.Child}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.child;

import org.jspecify.annotations.NullMarked;
