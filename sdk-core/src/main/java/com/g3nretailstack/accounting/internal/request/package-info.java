/** What is looked at in a request before anything is sent; start at {@link com.g3nretailstack.accounting.internal.request.CertainChecks}. */
@NullMarked
package com.g3nretailstack.accounting.internal.request;

import org.jspecify.annotations.NullMarked;
