/** Long lists read page by page and ahead; start with {@link com.g3nretailstack.accounting.examples.benchmarks.paging.PagingArea}. */
@NullMarked
package com.g3nretailstack.accounting.examples.benchmarks.paging;

import org.jspecify.annotations.NullMarked;
