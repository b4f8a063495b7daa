/**
 * How often, how long and against which clock a call is tried; start at {@link
 * com.g3nretailstack.accounting.retry.RetryPolicy}.
 */
@NullMarked
package com.g3nretailstack.accounting.retry;

import org.jspecify.annotations.NullMarked;
