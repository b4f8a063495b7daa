/** What currencies are counted in; start at {@link com.g3nretailstack.accounting.mock.money.SmallestUnit}. */
@NullMarked
package com.g3nretailstack.accounting.mock.money;

import org.jspecify.annotations.NullMarked;
