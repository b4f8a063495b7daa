package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An org with records of every kind, and a planted text wherever a request takes one. */
final class Owner {
    static final String PLANTED = "kit-planted-by-the-owner-7";
    private static final JsonMapper JSON = new JsonMapper();

    private final Tenant tenant;
    private final RawCaller caller;
    private final Belongings belongings = new Belongings();
    private final Map<String, ObjectNode> asked = new LinkedHashMap<>();

    Owner(Tenant tenant) {
        this.tenant = tenant;
        this.caller = Play.byKey(tenant);
        Play.org(tenant).idempotencyKeys(true);
        fill();
        lists().forEach(operation -> belongings.add(listed(operation)));
    }

    String orgcode() {
        return tenant.orgcode();
    }

    Belongings belongings() {
        return belongings;
    }

    void close() {
        tenant.close();
    }

    private void fill() {
        // an org has one dunning policy: once another fixture has set it there is no invoice to be dunned
        attempt(Fixtures.byOperation().get("dunning_action_create"));
        Fixtures.byOperation().values().forEach(this::attempt);
        List<WireExchange> made = tenant.exchanges();
        made.forEach(exchange -> own(exchange.sent(), exchange.answer()));
        made.forEach(this::plant);
        Play.nightlySums(tenant);
    }

    private void attempt(Fixture<?, ?> fixture) {
        try {
            Play.happily(fixture, tenant);
        } catch (AccountingException there) {
            // of some there can be only one; that there is one of each is tested
        }
    }

    private void own(JsonNode sent, JsonNode answer) {
        belongings.add(sent);
        belongings.add(answer.path("data"));
    }

    private void plant(WireExchange exchange) {
        DeclaredOperation operation =
                Contract.shipped().operation(exchange.method(), exchange.path()).orElseThrow();
        if (!operation.write() || exchange.status() != 200) {
            return;
        }
        for (String text : Texts.of(operation.request())) {
            ObjectNode body = (ObjectNode) exchange.sent().deepCopy();
            Play.put(body, operation, text, PLANTED);
            RawCaller.Answer answer = caller.send(exchange.method(), exchange.path(), body);
            if (answer.status() == 200) {
                own(body, JSON.readTree(answer.body()));
            }
        }
    }

    /** The operations that list records. */
    static List<DeclaredOperation> lists() {
        return Contract.shipped().operations().stream()
                .filter(operation -> operation.id().endsWith("_list") && operation.tenant())
                .toList();
    }

    /** All rows of a list, as far as the operation gives them. */
    JsonNode listed(DeclaredOperation operation) {
        return list(operation, everything(operation));
    }

    private JsonNode list(DeclaredOperation operation, ObjectNode body) {
        RawCaller.Answer answer = caller.send(operation.method(), operation.path(), body);
        return JSON.readTree(answer.body()).path("data");
    }

    /** A request for all rows. */
    ObjectNode everything(DeclaredOperation operation) {
        return asked.computeIfAbsent(operation.id(), unused -> widest(operation))
                .deepCopy();
    }

    private ObjectNode widest(DeclaredOperation operation) {
        ObjectNode all = JSON.createObjectNode().put("limit", 256);
        if (caller.send(operation.method(), operation.path(), all).status() == 200) {
            return all;
        }
        ObjectNode played = (ObjectNode)
                tenant.caller().wire().last(operation.route()).sent().deepCopy();
        played.remove(belongings.properties());
        return played.put("limit", 256);
    }

    /** The token of the second page of one row each, missing where there is none. */
    JsonNode token(DeclaredOperation operation) {
        return list(operation, everything(operation).put("limit", 1)).path("next_token");
    }
}
