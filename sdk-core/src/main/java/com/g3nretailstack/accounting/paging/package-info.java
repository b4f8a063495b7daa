/** Lists that are read page by page; start at {@link com.g3nretailstack.accounting.paging.Paged}. */
@NullMarked
package com.g3nretailstack.accounting.paging;

import org.jspecify.annotations.NullMarked;
