/** HTTPS of the mock: keys, certificates and whom it lets in; start at {@link com.g3nretailstack.accounting.mock.tls.Tls}. */
@NullMarked
package com.g3nretailstack.accounting.mock.tls;

import org.jspecify.annotations.NullMarked;
