/** Brings events into export batches; start at {@code Delivery}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.export;

import org.jspecify.annotations.NullMarked;
