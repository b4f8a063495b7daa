/** Sums a file independently and compares it with what the service lists back; start at {@code FileSum}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.tieout;

import org.jspecify.annotations.NullMarked;
