/**
 * What went wrong and what became of the write; start at {@link
 * com.g3nretailstack.accounting.error.AccountingException}.
 */
@NullMarked
package com.g3nretailstack.accounting.error;

import org.jspecify.annotations.NullMarked;
