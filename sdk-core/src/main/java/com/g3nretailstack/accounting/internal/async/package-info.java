/** Runs calls on threads of their own; start at {@link com.g3nretailstack.accounting.internal.async.AsyncCalls}. */
@NullMarked
package com.g3nretailstack.accounting.internal.async;

import org.jspecify.annotations.NullMarked;
