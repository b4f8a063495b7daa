package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.EmbeddedSite;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
    private static final EmbeddedSite SITE = EmbeddedSite.start();
    private static final Owner OWNER = new Owner(SITE.tenant());
    private static final Map<String, JsonNode> BEFORE = listed();
    private static final AtomicInteger LOOKS = new AtomicInteger();

    @AfterAll
    static void stop() {
        OWNER.close();
        SITE.close();
        assertThat(LOOKS).as("questions asked").hasValueGreaterThan(300);
    }

    private static Map<String, JsonNode> listed() {
        Map<String, JsonNode> lists = new TreeMap<>();
        Owner.lists().forEach(operation -> lists.put(operation.id(), OWNER.listed(operation)));
        return lists;
    }

    @Test
    void theOwnerHasRecordsOfEveryKind() {
        BEFORE.forEach((operation, list) ->
                assertThat(list.path("items").isEmpty()).as(operation).isFalse());
        assertThat(OWNER.belongings().properties())
                .containsAll(Contract.shipped().operations().stream()
                        .map(DeclaredOperation::recordId)
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @Test
    void theOwnersRecordsShowPlantedTexts() {
        assertThat(BEFORE.values().stream().filter(list -> list.toString().contains(Owner.PLANTED)))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersRecordsAsForThoseOfNobody() {
        return Fixtures.byOperation().values().stream()
                .filter(fixture -> !fixture.operation().equals("stat_get"))
                .map(fixture -> DynamicTest.dynamicTest(fixture.operation(), () -> inAnOrgOfItsOwn(fixture)));
    }

    private static void inAnOrgOfItsOwn(Fixture<?, ?> fixture) {
        try (Tenant home = SITE.tenant()) {
            LOOKS.addAndGet(new Intruder(home, fixture, OWNER.belongings()).look());
        }
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersOrgAsForOneThatIsNotThere() {
        return ofEach(
                Contract.shipped().operations().stream().filter(DeclaredOperation::tenant),
                ForeignDataTest::atAnothersOrg);
    }

    private static void atAnothersOrg(DeclaredOperation operation) {
        try (Tenant home = SITE.tenant()) {
            for (RawCaller outsider : List.of(Play.byKey(home), Play.bySession(home))) {
                RawCaller.Answer nobodys = byHeader(outsider, operation, "NOBODYS-ORG");
                assertThat(nobodys.status()).isEqualTo(404);
                assertThat(byHeader(outsider, operation, OWNER.orgcode())).isEqualTo(nobodys);
                assertThat(byBody(outsider, operation, OWNER.orgcode())).isEqualTo(nobodys);
            }
        }
    }

    private static RawCaller.Answer byHeader(RawCaller caller, DeclaredOperation operation, String orgcode) {
        return caller.at(orgcode)
                .send(operation.method(), operation.path(), JSON.createObjectNode())
                .withoutRequestId();
    }

    private static RawCaller.Answer byBody(RawCaller caller, DeclaredOperation operation, String orgcode) {
        ObjectNode body = JSON.createObjectNode().put("orgcode", orgcode);
        return caller.at(null).send(operation.method(), operation.path(), body).withoutRequestId();
    }

    @TestFactory
    Stream<DynamicTest> answersForAnothersTokenAsForAForgedOne() {
        return ofEach(Owner.lists().stream(), ForeignDataTest::withAnothersToken);
    }

    private static void withAnothersToken(DeclaredOperation operation) {
        JsonNode token = OWNER.token(operation);
        if (token.isMissingNode()) {
            assertThat(operation.id()).isEqualTo("dunning_action_list"); // there is one invoice to be dunned
            return;
        }
        try (Tenant home = SITE.tenant()) {
            ObjectNode body = OWNER.everything(operation);
            body.set("next_token", token);
            RawCaller.Answer theirs = Play.byKey(home).send(operation.method(), operation.path(), body);
            body.set("next_token", ((ObjectNode) token.deepCopy()).put("seal", "0".repeat(32)));
            RawCaller.Answer forged = Play.byKey(home).send(operation.method(), operation.path(), body);

            assertThat(theirs.status()).isEqualTo(400);
            assertThat(theirs.withoutRequestId()).isEqualTo(forged.withoutRequestId());
        }
    }

    @TestFactory
    Stream<DynamicTest> leavesTheOwnersRecordsAsTheyWere() {
        return ofEach(
                Owner.lists().stream(),
                operation -> assertThat(OWNER.listed(operation)).isEqualTo(BEFORE.get(operation.id())));
    }

    private static Stream<DynamicTest> ofEach(Stream<DeclaredOperation> operations, Consumer<DeclaredOperation> test) {
        return operations.map(operation -> DynamicTest.dynamicTest(operation.id(), () -> test.accept(operation)));
    }
}
