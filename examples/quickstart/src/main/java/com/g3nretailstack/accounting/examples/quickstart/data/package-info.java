/** Reads retail invoice lines and says which are malformed; start at {@code RetailReader}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.data;

import org.jspecify.annotations.NullMarked;
