package com.g3nretailstack.accounting.error;

/**
 * What became of a write whose call failed.
 *
 * <p>It speaks of the whole call: one attempt whose fate stayed open makes it {@link #UNKNOWN}, whatever came after.
 */
public enum Effect {
    /** Nothing was written. A read never writes. */
    NONE,
    /** The write took effect; what failed came after it. */
    APPLIED,
    /** The write may or may not have taken effect, now or a little later. */
    UNKNOWN
}
