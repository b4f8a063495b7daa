package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;

/** What a case does; it throws where something is not as the contract says, or where it cannot be played. */
@FunctionalInterface
interface CaseBody {
    /** Plays the case in a place of its own. */
    void play(Tenant tenant);
}
