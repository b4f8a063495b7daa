package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.EmbeddedSite;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One org owns records of every kind; whatever another org asks with their ids and names is answered, byte for byte, as if nobody
 * had them.
 */
final class ForeignDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLANTED = "kit-planted-by-the-owner-7";
    private static final EmbeddedSite SITE = EmbeddedSite.start();
    private static final Tenant OWNER = SITE.tenant();
    private static final Belongings OWNED = new Belongings();
    private static final Map<String, ObjectNode> LISTS = new LinkedHashMap<>();
    private static final Map<String, JsonNode> BEFORE = new LinkedHashMap<>();

    private static RawCaller owner = raw(OWNER, key(OWNER));

    @BeforeAll
    static void fillTheOwnersBooks() {
        MockOrg org = mockOrg(OWNER);
        org.idempotencyKeys(true);
        attempt(
                Fixtures.byOperation().get("dunning_action_create"),
                OWNER); // before another fixture sets the org's one policy
        Fixtures.byOperation().values().forEach(fixture -> attempt(fixture, OWNER));
        List<WireExchange> made = OWNER.exchanges();
        made.forEach(ForeignDataTest::own);
        made.forEach(ForeignDataTest::plant);
        org.computeFinancialRollups(OWNER.now().atOffset(ZoneOffset.UTC).toLocalDate());
        lists().forEach(operation -> BEFORE.put(operation.id(), listed(operation)));
        BEFORE.values().forEach(OWNED::add);
    }

    @AfterAll
    static void stop() {
        OWNER.close();
        SITE.close();
        System.out.println("questions with another's ids and names: " + Intruder.ALL_LOOKS);
        assertThat(Intruder.ALL_LOOKS).hasValueGreaterThan(300);
    }

    private static <Q, R> void attempt(Fixture<Q, R> fixture, Tenant tenant) {
        try {
            fixture.call(tenant.client(), fixture.valid(tenant), RequestOptions.none());
        } catch (AccountingException there) {
            assertThat(tenant).as(there.getMessage()).isSameAs(OWNER); // of some there can be only one
        }
    }

    private static void own(WireExchange exchange) {
        OWNED.add(exchange.sent());
        OWNED.add(exchange.answer().path("data"));
    }

    private static void plant(WireExchange exchange) {
        DeclaredOperation operation =
                Contract.shipped().operation(exchange.method(), exchange.path()).orElseThrow();
        if (!operation.write() || exchange.status() != 200) {
            return;
        }
        for (String text : Texts.of(operation.request())) {
            ObjectNode body = (ObjectNode) exchange.sent().deepCopy();
            put(body, operation, text, PLANTED);
            RawCaller.Answer answer = owner.send(exchange.method(), exchange.path(), body);
            if (answer.status() == 200) {
                OWNED.add(body);
                OWNED.add(JSON.readTree(answer.body()).path("data"));
            }
        }
    }

    private static List<DeclaredOperation> lists() {
        return Contract.shipped().operations().stream()
                .filter(operation -> operation.id().endsWith("_list") && operation.tenant())
                .toList();
    }

    private static JsonNode listed(DeclaredOperation operation) {
        ObjectNode body = LISTS.computeIfAbsent(operation.id(), unused -> everything(operation));
        return JSON.readTree(
                        owner.send(operation.method(), operation.path(), body).body())
                .path("data");
    }

    /** A request for all rows, as far as the operation gives them. */
    private static ObjectNode everything(DeclaredOperation operation) {
        ObjectNode all = JSON.createObjectNode().put("limit", 256);
        if (owner.send(operation.method(), operation.path(), all).status() == 200) {
            return all;
        }
        ObjectNode asked = (ObjectNode)
                OWNER.caller().wire().last(operation.route()).sent().deepCopy();
        asked.remove(OWNED.properties());
        return asked.put("limit", 256);
    }

    @Test
    void theOwnerHasRecordsOfEveryKindAndTextsThatShowWhoseTheyAre() {
        BEFORE.forEach((operation, list) ->
                assertThat(list.path("items").isEmpty()).as(operation).isFalse());
        Set<String> recordIds = new TreeSet<>();
        Contract.shipped().operations().stream()
                .map(DeclaredOperation::recordId)
                .filter(id -> !id.isEmpty())
                .forEach(recordIds::add);
        assertThat(OWNED.properties()).containsAll(recordIds);
        assertThat(BEFORE.values().stream()
                        .filter(list -> list.toString().contains(PLANTED))
                        .count())
                .as("lists that show a planted text")
                .isGreaterThanOrEqualTo(8);
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersRecordsAsForThoseOfNobody() {
        return Fixtures.byOperation().values().stream()
                .filter(fixture -> !fixture.operation().equals("stat_get"))
                .map(fixture -> DynamicTest.dynamicTest(fixture.operation(), () -> new Intruder(fixture).look()));
    }

    /** A caller of another org, who may do there what the owner may do at home. */
    private static final class Intruder {
        private static final AtomicInteger ALL_LOOKS = new AtomicInteger();

        private final DeclaredOperation operation;
        private final Tenant home = SITE.tenant();
        private final RawCaller caller = raw(home, key(home));
        private final List<WireExchange> setUp;
        private final ObjectNode request;

        Intruder(Fixture<?, ?> fixture) {
            operation = Contract.shipped().operation(fixture.operation());
            settings();
            attempt(fixture, home);
            List<WireExchange> all = home.exchanges();
            int last = all.lastIndexOf(home.caller().wire().last(operation.route()));
            request = (ObjectNode) all.get(last).sent();
            setUp = all.subList(0, last);
        }

        private void settings() {
            mockOrg(home).exportTiming(Duration.ZERO, Duration.ZERO);
            mockOrg(home).idempotencyKeys(true);
        }

        void look() {
            shows("", send(request));
            for (String property : targets()) {
                for (String theirs : OWNED.of(property)) {
                    compare(property, theirs, value -> with(property, value));
                }
            }
            Belongings own = new Belongings();
            own.add(request);
            for (String property : own.properties()) {
                String mine = own.of(property).iterator().next();
                for (String theirs : OWNED.of(property)) {
                    compare(property, theirs, value -> inPlaceOf(mine, value));
                }
            }
            home.close();
        }

        /** What could name something of the owner's. */
        private Set<String> targets() {
            Set<String> targets = new TreeSet<>(Texts.of(operation.request()));
            targets.retainAll(OWNED.properties());
            return targets;
        }

        private ObjectNode with(String property, String value) {
            ObjectNode body = request.deepCopy();
            put(body, operation, property, value);
            return body;
        }

        // wherever it stands, also within lines and lists
        private ObjectNode inPlaceOf(String mine, String value) {
            return (ObjectNode) JSON.readTree(request.toString().replace('"' + mine + '"', '"' + value + '"'));
        }

        private void compare(String property, String theirs, Function<String, ObjectNode> asking) {
            ALL_LOOKS.incrementAndGet();
            String nobodys = Belongings.nobodys(theirs);
            RawCaller.Answer found = send(asking.apply(theirs));
            RawCaller.Answer same;
            if (found.status() == 200 && operation.write()) {
                startAgain();
                found = send(asking.apply(theirs));
                startAgain();
                same = send(asking.apply(nobodys));
            } else {
                found = found.withoutRequestId();
                same = send(asking.apply(nobodys)).withoutRequestId();
            }
            assertThat(found).as("%s %s", property, theirs).isEqualTo(same.saying(nobodys, theirs));
            shows(theirs, found);
        }

        private void shows(String theirs, RawCaller.Answer answer) {
            assertThat(OWNED.seenIn(answer.body().replace(theirs, ""))).isEmpty();
        }

        private RawCaller.Answer send(ObjectNode body) {
            return caller.send(operation.method(), operation.path(), body);
        }

        /** The same books, ids and counters as before anything was looked for. */
        private void startAgain() {
            mockOrg(home).reset();
            settings();
            setUp.forEach(each -> caller.send(each.method(), each.path(), each.sent()));
            if (operation.id().startsWith("rollup_financial")) {
                mockOrg(home)
                        .computeFinancialRollups(
                                home.now().atOffset(ZoneOffset.UTC).toLocalDate());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersOrgAsForOneThatIsNotThere() {
        return Contract.shipped().operations().stream()
                .filter(DeclaredOperation::tenant)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> atAnothersOrg(operation)));
    }

    private static void atAnothersOrg(DeclaredOperation operation) {
        Tenant home = SITE.tenant();
        MockOrg org = mockOrg(home);
        for (RawCaller outsider : List.of(raw(home, key(home)), session(home, org.session()))) {
            RawCaller.Answer nobodys = at(outsider, operation, "NOBODYS-ORG", false);
            assertThat(nobodys.status()).isEqualTo(404);
            assertThat(at(outsider, operation, OWNER.orgcode(), false)).isEqualTo(nobodys);
            assertThat(at(outsider, operation, OWNER.orgcode(), true)).isEqualTo(nobodys);
        }
        home.close();
    }

    private static RawCaller.Answer at(RawCaller caller, DeclaredOperation operation, String orgcode, boolean inBody) {
        ObjectNode body = JSON.createObjectNode();
        if (inBody) {
            body.put("orgcode", orgcode);
        }
        return caller.at(inBody ? null : orgcode)
                .send(operation.method(), operation.path(), body)
                .withoutRequestId();
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersTokenAsForAForgedOne() {
        return lists().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> withAnothersToken(operation)));
    }

    private static void withAnothersToken(DeclaredOperation operation) {
        ObjectNode body = LISTS.get(operation.id()).deepCopy().put("limit", 1);
        JsonNode token = JSON.readTree(
                        owner.send(operation.method(), operation.path(), body).body())
                .at("/data/next_token");
        if (token.isMissingNode()) {
            assertThat(operation.id()).isEqualTo("dunning_action_list"); // there is one invoice to be dunned
            return;
        }
        Tenant home = SITE.tenant();
        RawCaller caller = raw(home, key(home));

        body.set("next_token", token);
        RawCaller.Answer theirs = caller.send(operation.method(), operation.path(), body);
        ((ObjectNode) body.get("next_token")).put("seal", "0".repeat(32));
        RawCaller.Answer forged = caller.send(operation.method(), operation.path(), body);
        home.close();

        assertThat(theirs.status()).isEqualTo(400);
        assertThat(theirs.withoutRequestId()).isEqualTo(forged.withoutRequestId());
    }

    @TestFactory
    Stream<DynamicTest> leavesTheOwnersRecordsAsTheyWere() {
        return lists().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(), () -> assertThat(listed(operation)).isEqualTo(BEFORE.get(operation.id()))));
    }

    private static void put(ObjectNode body, DeclaredOperation operation, String property, String value) {
        if (Texts.isList(operation.request(), property)) {
            body.putArray(property).add(value);
        } else {
            body.put(property, value);
        }
    }

    private static RawCaller raw(Tenant tenant, String key) {
        return new RawCaller(baseUrl(tenant), "x-api-key", key, tenant.orgcode());
    }

    private static RawCaller session(Tenant tenant, String session) {
        return new RawCaller(baseUrl(tenant), "x-session-guid", session, tenant.orgcode());
    }

    private static String key(Tenant tenant) {
        return mockOrg(tenant).apiKey();
    }

    private static MockOrg mockOrg(Tenant tenant) {
        return tenant.played("the org's switches").org();
    }

    private static String baseUrl(Tenant tenant) {
        return tenant.played("the mock").service().baseUrl();
    }
}
