package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ValidationTest {

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"type", "amount", "currency", "occurred_at"})
    void refusesAnEventThatLacksWhatIsRequiredOrAssumedToBe(String property) {
        ObjectNode event = Shop.event("sale", "1");
        event.remove(property);

        Answer answer = shop.call("/event/record", event).refused(400, "validation-error");

        assertThat(answer.envelope().at("/error/details/problems/0").asString()).contains("'" + property + "'");
        assertThat(shop.org.events().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'gift','amount':1,'currency':'GBP','occurred_at':'2026-04-14T16:02:11Z'}",
                "{'type':'sale','amount':'1','currency':'GBP','occurred_at':'2026-04-14T16:02:11Z'}",
                "{'type':'sale','amount':1,'currency':'GBP','occurred_at':'yesterday'}",
                "{'type':'sale','amount':1,'currency':'GBP','occurred_at':'2026-04-14T16:02:11Z','taxes':{}}",
                "{'type':'sale','amount':1,'currency':'GBP','occurred_at':'2026-04-14T16:02:11Z','source_refs':[1]}",
            })
    void refusesAnEventWhoseValuesDoNotFit(String event) {
        shop.call("/event/record", event).refused(400, "validation-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "17", "{", "{'a':1}}", "{'a':1,'a':2}", "{'a':01}", "<html>"})
    void refusesABodyThatIsNotOneJsonObject(String body) {
        shop.call("/event/list", body).refused(400, "validation-error");
    }

    @Test
    void refusesAnotherContentType() {
        shop.header("content-type", "text/plain").call("/event/list", "{}").refused(400, "validation-error");
        shop.header("content-type", "application/json; charset=utf-8")
                .call("/event/list", "{}")
                .ok();
    }

    @Test
    void doesNotQuoteTheBodyWhenItRefusesIt() {
        Answer answer = shop.call("/event/record", "{'type':'sale','amount':'canary-17','currency':'canary-18'}");
        Answer unreadable = shop.call("/event/record", "{canary-19");

        assertThat(answer.envelope().toString() + unreadable.envelope()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E+101"})
    void refusesANumberThatWouldNotFitInMemoryOnceWrittenOut(String amount) {
        shop.call("/event/record", "{'type':'sale','amount':" + amount + "}").refused(400, "validation-error");
    }

    @Test
    void answersAnUnknownRouteWithAnEnvelope() {
        shop.call("/event/shred", "{}").refused(404, "not-found");
        new Answer(shop.get("/event/list")).refused(404, "not-found");
        shop.call("/stat", "{}").refused(404, "not-found");
    }

    @Test
    void ignoresAQueryString() {
        new Answer(shop.get("/stat?probe=1")).ok();
    }

    @Test
    void acceptsPropertiesThatTheContractDoesNotKnow() {
        Answer event = shop.call("/event/record", Shop.event("sale", "1").put("new_field", "x"));

        assertThat(event.ok().data().has("new_field")).isFalse();
    }

    @Test
    void neverLetsARequestSetWhatTheServiceSets() {
        ObjectNode event = Shop.event("sale", "1")
                .put("event_id", "mine")
                .put("revision", 9)
                .put("export_batch_id", "mine")
                .put("recorded_at", "2000-01-01T00:00:00Z");

        Answer recorded = shop.call("/event/record", event).ok();

        assertThat(recorded.text("event_id")).isNotEqualTo("mine");
        assertThat(recorded.data().path("revision").intValue()).isEqualTo(1);
        assertThat(recorded.data().has("export_batch_id")).isFalse();
        assertThat(recorded.text("recorded_at")).isEqualTo(Shop.START.toString());
    }

    @Test
    void keepsAmountsAsTheyCame() {
        for (String amount : new String[] {"10.50", "0.1", "-12.345", "9007199254740993", "1234567890123456789.01"}) {
            String id = shop.sale(amount, "order:" + amount);

            String stored = shop.call("/event/get", "{'event_id':'" + id + "'}")
                    .data()
                    .path("amount")
                    .decimalValue()
                    .toPlainString();

            assertThat(stored).isEqualTo(amount);
        }
    }

    @Test
    void answersLoudlyWhenItsOwnAnswerDoesNotFitTheContract() {
        String id = shop.sale("1", "order:1");
        shop.org.events().alter(id, event -> event.put("type", 17));

        Answer answer = shop.call("/event/get", "{'event_id':'" + id + "'}").refused(500, "internal-error");

        assertThat(answer.envelope().at("/error/major/message/en_US").asString())
                .contains("does not fit the contract")
                .contains("/data/type");
    }

    @Test
    void answersAsItIsWhenValidationOfAnswersIsOff() {
        Shop trusting = new Shop(ServiceSettings.standard().withResponseValidation(false));
        String id = trusting.sale("1", "order:1");
        trusting.org.events().alter(id, event -> event.put("type", 17));

        assertThat(trusting.call("/event/get", "{'event_id':'" + id + "'}")
                        .ok()
                        .data()
                        .path("type")
                        .intValue())
                .isEqualTo(17);
    }

    @Test
    void enforcesWhatIsAssumedToBeRequiredInRequestsOnly() {
        Contract contract = Contract.shipped();

        assertThat(contract.requestProblems("EventRecordRequest", Shop.event("sale", "1")))
                .isEmpty();
        assertThat(contract.requestProblems("ExportCreateRequest", Json.object()))
                .singleElement()
                .asString()
                .contains("export_kind");
        assertThat(contract.answerProblems("ExportCreateRequest", Json.object()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void playsEveryOperationOfTheContract(String operationId) {
        Answer answer = call(operationId);

        assertThat(answer.raw().status()).isIn(200, 400, 404);
        assertThat(answer.envelope().at("/error/major/message/en_US").asString(""))
                .isNotEqualTo("There is no such operation.");
    }

    private Answer call(String operationId) {
        var operation = Contract.shipped().operation(operationId);
        return operation.method().equals("GET")
                ? new Answer(shop.get(operation.path()))
                : shop.call(operation.path(), "{'limit':'x','event_id':1,'batch_id':1,'export_id':1,'from_utc':1}");
    }

    static Set<String> operations() {
        return Contract.shipped().operations().keySet();
    }

    @Test
    void readsAmountsFromBytesWithoutGoingThroughADouble() {
        byte[] body = "{\"a\":0.1000000000000000055511151231257827}".getBytes(StandardCharsets.UTF_8);

        assertThat(Json.parse(body).get("a").decimalValue())
                .isEqualTo(new BigDecimal("0.1000000000000000055511151231257827"));
    }
}
