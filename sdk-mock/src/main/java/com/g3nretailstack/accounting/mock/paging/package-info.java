/** Sealed page tokens; start at {@link com.g3nretailstack.accounting.mock.paging.Pages}. */
@NullMarked
package com.g3nretailstack.accounting.mock.paging;

import org.jspecify.annotations.NullMarked;
