/** What crosses the wire, checked on the client's side; start at {@link com.g3nretailstack.accounting.examples.contractkit.wire.Wire}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.wire;

import org.jspecify.annotations.NullMarked;
