package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/** What owner and intruder do alike. */
final class Play {
    private Play() {}

    static <Q, R> void happily(Fixture<Q, R> fixture, Tenant tenant) {
        fixture.call(tenant.client(), fixture.valid(tenant), RequestOptions.none());
    }

    static void put(ObjectNode body, DeclaredOperation operation, String property, String value) {
        if (Texts.isList(operation.request(), property)) {
            body.putArray(property).add(value);
        } else {
            body.put(property, value);
        }
    }

    static MockOrg org(Tenant tenant) {
        return tenant.played("the org's switches").org();
    }

    static RawCaller byKey(Tenant tenant) {
        return new RawCaller(baseUrl(tenant), "x-api-key", org(tenant).apiKey(), tenant.orgcode());
    }

    static RawCaller bySession(Tenant tenant) {
        return new RawCaller(baseUrl(tenant), "x-session-guid", org(tenant).session(), tenant.orgcode());
    }

    private static String baseUrl(Tenant tenant) {
        return tenant.played("the mock").service().baseUrl();
    }

    static void nightlySums(Tenant tenant) {
        org(tenant)
                .computeFinancialRollups(tenant.now().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
