package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.site.Caller;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseSkipped;

/**
 * What the cases of one operation are made from.
 *
 * @param operation what the contract declares
 * @param fixture how it is called
 */
record Plan<Q, R>(DeclaredOperation operation, Fixture<Q, R> fixture) {

    /** A case of this operation. */
    KitCase kitCase(String aspect, String name, CaseBody body) {
        return new KitCase(operation.id(), aspect, name, operation.write(), tenant -> {
            if (fixture.notShared() != null && !tenant.isolated()) {
                throw new CaseSkipped(fixture.notShared());
            }
            body.play(tenant);
        });
    }

    /** A request that succeeds, made or, where nothing may be written, found. */
    Q request(Tenant tenant) {
        if (tenant.writable()) {
            return fixture.valid(tenant);
        }
        Q found = fixture.found(tenant);
        if (found == null) {
            throw new CaseSkipped("nothing is there to be read, and writes are not allowed");
        }
        return found;
    }

    /** Calls, and expects the error of that tag. */
    AccountingException refused(Caller caller, Q request, String tag, String names) {
        return refused(caller, caller.client(), request, tag, names);
    }

    /** Calls with a client derived from the caller's, and expects the error of that tag. */
    AccountingException refused(Caller caller, AccountingClient client, Q request, String tag, String names) {
        return new Refusal(operation, tag, names)
                .of(caller, () -> fixture.call(client, request, RequestOptions.none()));
    }
}
