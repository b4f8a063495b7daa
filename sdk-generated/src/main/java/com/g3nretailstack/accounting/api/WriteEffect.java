package com.g3nretailstack.accounting.api;

/** Whether applying a write twice ends in the same state as applying it once. */
public enum WriteEffect {
    /** The same state: a status that is set is set. */
    ABSOLUTE,
    /** Another state: a payment counts twice. */
    RELATIVE
}
