/** Who gets how much of a commission, and what is taken back; start at {@link com.g3nretailstack.accounting.mock.commission.Shares}. */
@NullMarked
package com.g3nretailstack.accounting.mock.commission;

import org.jspecify.annotations.NullMarked;
