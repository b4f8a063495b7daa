package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.resource.Handler;
import com.g3nretailstack.accounting.mock.resource.Reply;
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

    /** Whether the request has made or changed a record, and was no replay of an earlier one. */
    boolean changed;

    Exchange(Instant begun) {
        this.begun = begun;
    }

    /** The same handler; where it answers with a record, that is noted. */
    Handler noting(Handler handler) {
        return call -> {
            Reply reply = handler.handle(call);
            changed = reply.revision() != null;
            return reply;
        };
    }
}
