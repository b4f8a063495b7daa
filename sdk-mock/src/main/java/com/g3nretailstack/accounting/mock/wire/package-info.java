/** Faults of the wire itself, played at a chosen byte in front of the mock; start at {@link com.g3nretailstack.accounting.mock.wire.WireRelay}. */
@NullMarked
package com.g3nretailstack.accounting.mock.wire;

import org.jspecify.annotations.NullMarked;
