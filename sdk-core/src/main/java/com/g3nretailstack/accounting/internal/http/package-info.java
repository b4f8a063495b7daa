/** OkHttp, made to send exactly what it is told to, once. Start at {@link com.g3nretailstack.accounting.internal.http.HttpSender}. */
@NullMarked
package com.g3nretailstack.accounting.internal.http;

import org.jspecify.annotations.NullMarked;
