/** What a change through a revision came to; start at {@link com.g3nretailstack.accounting.revision.Outcome}. */
@NullMarked
package com.g3nretailstack.accounting.revision;

import org.jspecify.annotations.NullMarked;
