/**
 * Operations of the service, generated from the contract, and a plain transport to call them; start at
 * {@link com.g3nretailstack.accounting.api.OkHttpTransport}.
 */
@NullMarked
package com.g3nretailstack.accounting.api;

import org.jspecify.annotations.NullMarked;
