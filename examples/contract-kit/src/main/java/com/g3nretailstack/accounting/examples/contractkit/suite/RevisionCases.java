package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** Writes that lost a race or cannot know: no revision, a stale one, a key that came before with another body. */
final class RevisionCases {
    private static final String REVISION = "expected_revision";
    private static final String KEY = "idempotency_key";

    private RevisionCases() {}

    static <Q, R> List<KitCase> of(Plan<Q, R> plan) {
        DeclaredOperation operation = plan.operation();
        List<KitCase> cases = new ArrayList<>();
        boolean revised = operation.revisioned() || operation.upsert();
        if (operation.declares("expected-revision-required")
                && revised
                && !plan.fixture().revisionOptional()) {
            cases.add(plan.kitCase(
                    "expected-revision-required", "asks for the revision", tenant -> withoutRevision(plan, tenant)));
        }
        if (operation.declares("conflict") && revised) {
            cases.add(plan.kitCase("conflict", "refuses a stale revision", tenant -> staleRevision(plan, tenant)));
        }
        if (operation.declares("conflict") && Contract.shipped().takes(operation, KEY)) {
            cases.add(plan.kitCase(
                    "conflict", "refuses a key that came with another body", tenant -> keyReused(plan, tenant)));
        }
        return cases;
    }

    private static <Q, R> void withoutRevision(Plan<Q, R> plan, Tenant tenant) {
        Q request = Typed.changed(plan.fixture().revising(tenant), json -> json.remove(REVISION));
        AccountingException thrown = plan.refused(tenant.caller(), request, "expected-revision-required", REVISION);
        Verify.present("revisionHint()", ((RevisionRequiredException) thrown).revisionHint());
    }

    private static <Q, R> void staleRevision(Plan<Q, R> plan, Tenant tenant) {
        Q request =
                Typed.changed(plan.fixture().revising(tenant), json -> json.add(REVISION, older(json.get(REVISION))));
        plan.refused(tenant.caller(), request, "conflict", "revision");
    }

    private static JsonElement older(JsonElement revision) {
        Verify.present(REVISION, revision);
        return revision.getAsJsonPrimitive().isNumber()
                ? new JsonPrimitive(revision.getAsLong() - 1)
                : new JsonPrimitive(revision.getAsString() + "-older");
    }

    private static <Q, R> void keyReused(Plan<Q, R> plan, Tenant tenant) {
        String key = tenant.name("key");
        Q request = Typed.changed(plan.request(tenant), json -> json.addProperty(KEY, key));
        tenant.played("idempotency keys").org().idempotencyKeys(true);
        plan.fixture().call(tenant.client(), request, RequestOptions.none());

        Q other = Typed.changed(request, json -> json.addProperty("kit_note", "another body"));
        plan.refused(tenant.caller(), other, "conflict", KEY);
    }
}
