package com.g3nretailstack.accounting.examples.quickstart.data;

/** One record of a retail file: usable, or rejected with a reason. */
public sealed interface RetailRow permits RetailLine, RejectedLine {

    /** Returns the physical line on which the record begins, counted from 1 with the heading. */
    long number();
}
