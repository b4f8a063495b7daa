package com.g3nretailstack.accounting.mock.wire;

import java.io.IOException;

/** An answer that the relay has whole, to be passed on in part. */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record HeldAnswer(Exchange exchange, byte[] head, byte[] body) {

    HeldAnswer returnHead() throws IOException {
        exchange.returns(head, 0, head.length);
        return this;
    }

    /** The head with another first letter: no HTTP any more. */
    HeldAnswer returnGarbledHead() throws IOException {
        byte[] garbled = head.clone();
        garbled[0] = '?';
        exchange.returns(garbled, 0, garbled.length);
        return this;
    }

    HeldAnswer returnBody(Position upTo) throws IOException {
        exchange.returns(body, 0, upTo.in(body.length));
        return this;
    }

    HeldAnswer returnBody() throws IOException {
        exchange.returns(body, 0, body.length);
        return this;
    }

    void reset() {
        exchange.reset();
    }

    void end() {
        exchange.end();
    }
}
