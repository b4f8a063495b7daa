/** How storage is measured and usage added up; start at {@link com.g3nretailstack.accounting.mock.usage.Reconciliation}. */
@NullMarked
package com.g3nretailstack.accounting.mock.usage;

import org.jspecify.annotations.NullMarked;
