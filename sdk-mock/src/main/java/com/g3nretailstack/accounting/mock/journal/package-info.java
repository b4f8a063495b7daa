/** What the mock was asked and what it answered; start at {@link com.g3nretailstack.accounting.mock.journal.Journal}. */
@NullMarked
package com.g3nretailstack.accounting.mock.journal;

import org.jspecify.annotations.NullMarked;
