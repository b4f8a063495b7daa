/** The mock's HTTP side, WireMock in front of the service; start at {@link com.g3nretailstack.accounting.mock.http.AccountingServer}. */
@NullMarked
package com.g3nretailstack.accounting.mock.http;

import org.jspecify.annotations.NullMarked;
