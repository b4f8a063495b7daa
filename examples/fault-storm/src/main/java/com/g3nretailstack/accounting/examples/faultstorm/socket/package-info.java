/** A storm on real threads and a real wire; start at {@link com.g3nretailstack.accounting.examples.faultstorm.socket.SocketStorm}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.socket;

import org.jspecify.annotations.NullMarked;
