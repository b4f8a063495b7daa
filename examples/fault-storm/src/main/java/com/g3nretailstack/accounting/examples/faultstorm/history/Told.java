package com.g3nretailstack.accounting.examples.faultstorm.history;

/** What a caller was told about an operation. */
public enum Told {
    /** It was done, by this call. */
    DONE,
    /** The record stands as was asked for; by whom is not said. */
    ALREADY,
    /** Nothing was to be done, and nothing was done. */
    UNCHANGED,
    /** It failed, and had no effect. */
    NOT_DONE,
    /** It may have been done or not. */
    UNKNOWN,
    /** It read, or what it read ended early. */
    READ
}
