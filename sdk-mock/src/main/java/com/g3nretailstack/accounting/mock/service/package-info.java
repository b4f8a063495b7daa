/** The accounting service without a transport; start at {@link com.g3nretailstack.accounting.mock.service.AccountingService}. */
@NullMarked
package com.g3nretailstack.accounting.mock.service;

import org.jspecify.annotations.NullMarked;
