package com.g3nretailstack.accounting.examples.contractkit.site;

/** Where cases run. */
public sealed interface Site extends AutoCloseable permits EmbeddedSite, SharedSite {

    /** Where that is, in words; never with a credential. */
    String description();

    /** Whether cases may write. */
    boolean allowsWrites();

    /** The place for one case; an org of its own where there can be one. Closed when the case has ended. */
    Tenant tenant();

    /** Throws what a call of the health check throws, where there is anything to be reached. */
    void reach();

    /** What all names of this run begin with. */
    String run();

    @Override
    void close();
}
