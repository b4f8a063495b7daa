/** What the service remembers; start at {@link com.g3nretailstack.accounting.mock.state.Org}. */
@NullMarked
package com.g3nretailstack.accounting.mock.state;

import org.jspecify.annotations.NullMarked;
