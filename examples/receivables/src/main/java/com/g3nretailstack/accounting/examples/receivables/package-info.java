/** Ten thousand receivables booked, dunned and aged; start at {@link com.g3nretailstack.accounting.examples.receivables.Receivables}. */
@NullMarked
package com.g3nretailstack.accounting.examples.receivables;

import org.jspecify.annotations.NullMarked;
