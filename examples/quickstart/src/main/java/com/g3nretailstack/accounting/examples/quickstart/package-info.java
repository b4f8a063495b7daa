/** Records months of retail invoice lines and proves that the figures tie; start at {@code Quickstart}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart;

import org.jspecify.annotations.NullMarked;
