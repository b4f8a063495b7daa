package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.net.ProtocolException;

/** Failures without what the wire said. */
final class Unquoted {
    /** The one that quotes nothing, and the usual one: the answer was cut. */
    private static final String CUT = "unexpected end of stream";

    private Unquoted() {}

    /** The failure, or where OkHttp quotes what is no HTTP (a status line, a chunk's length) one of our own words. */
    static IOException of(IOException failure) {
        boolean quotes = failure instanceof ProtocolException && !CUT.equals(failure.getMessage());
        return quotes ? new ProtocolException("the answer is not as HTTP wants it") : failure;
    }
}
