package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;

/** Plain http would have left this machine. */
final class PlainHttpRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    PlainHttpRefusedException() {
        super("plain http would leave this machine with the credential in the open (allowPlainHttp() permits it)");
    }
}
