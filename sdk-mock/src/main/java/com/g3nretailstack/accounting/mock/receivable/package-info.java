/** What is owed on invoices as of any instant; start at {@link com.g3nretailstack.accounting.mock.receivable.OpenItem}. */
@NullMarked
package com.g3nretailstack.accounting.mock.receivable;

import org.jspecify.annotations.NullMarked;
