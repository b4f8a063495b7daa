package com.g3nretailstack.accounting.api;

/** Headers that say on whose behalf, where and for what a call is made. */
public enum ContextHeader {
    /** The organisation. */
    ORGCODE("x-orgcode"),
    /** The facility. */
    FACILITY("x-logical-guid"),
    /** The channel. */
    CHANNEL("x-channel-code"),
    /** The cost centre. */
    COST_CENTRE("x-cccode");

    private final String headerName;

    ContextHeader(String headerName) {
        this.headerName = headerName;
    }

    /**
     * The header's name.
     *
     * @return the name in lower case
     */
    public String headerName() {
        return headerName;
    }

    /** Whether an operation needs a header. */
    public enum Presence {
        /** The call is refused without it. */
        REQUIRED,
        /** The call takes it. */
        OPTIONAL
    }
}
