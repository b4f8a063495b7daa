package com.g3nretailstack.accounting.mock.fault;

/** How a connection ends without an answer. */
public enum Drop {
    /** TCP reset: the client's read fails with "connection reset". */
    RESET,
    /** An orderly close: the client reads the end of the stream where the answer should begin. */
    CLOSE
}
