/** Steps of escalation, and which of them has set in; start at {@link com.g3nretailstack.accounting.mock.dunning.Levels}. */
@NullMarked
package com.g3nretailstack.accounting.mock.dunning;

import org.jspecify.annotations.NullMarked;
