package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one request so far, for the stats of its answer; used by one thread. */
final class Exchange {

    final Instant begun;
    String call = "accounting";

    @Nullable ContractOperation operation;

    @Nullable Principal caller;

    @Nullable Org org;

    @Nullable String cccode;

    Exchange(Instant begun) {
        this.begun = begun;
    }
}
