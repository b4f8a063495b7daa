/**
 * What one call carries from the public types into the pipeline; start at {@link
 * com.g3nretailstack.accounting.internal.call.CallSettings}.
 */
@NullMarked
package com.g3nretailstack.accounting.internal.call;

import org.jspecify.annotations.NullMarked;
