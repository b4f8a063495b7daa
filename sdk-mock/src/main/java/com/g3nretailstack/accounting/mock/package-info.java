/** The stateful mock of the accounting service; start at {@code MockAccounting} or {@link com.g3nretailstack.accounting.mock.MockOrg}. */
@NullMarked
package com.g3nretailstack.accounting.mock;

import org.jspecify.annotations.NullMarked;
