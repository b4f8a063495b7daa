package com.g3nretailstack.accounting.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are out of bounds end in a 400 that says where and never what, whatever the operation. */
class RequestLimitsTest {

    private static final String CANARY = "canary-5d19";

    private final Shop shop = new Shop();

    static Map<String, byte[]> bodies() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("blank", " \r\n\t");
        texts.put("text", "\"" + CANARY + "\"");
        texts.put("array", "[\"" + CANARY + "\"]");
        texts.put("number", "17");
        texts.put("null", "null");
        texts.put("cut", "{\"a\":\"" + CANARY);
        texts.put("trailing brace", "{\"a\":1}}");
        texts.put("trailing object", "{} {\"a\":\"" + CANARY + "\"}");
        texts.put("trailing text", "{}" + CANARY);
        texts.put("comment", "{/*" + CANARY + "*/}");
        texts.put("single quotes", "{'" + CANARY + "':1}");
        texts.put("bare name", "{" + CANARY + ":1}");
        texts.put("not a number", "{\"a\":NaN}");
        texts.put("name twice", "{\"" + CANARY + "\":1,\"" + CANARY + "\":2}");
        texts.put("name twice, once escaped", "{\"a\":1,\"\\u0061\":2}");
        texts.put("name twice inside", "{\"x\":{\"a\":1,\"a\":2}}");
        texts.put("control character", "{\"a\":\"" + CANARY + "\u0001\"}");
        texts.put("deep arrays", "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
        texts.put("deep objects", "{\"x\":".repeat(101) + "1" + "}".repeat(101));
        texts.put("very deep", "[".repeat(5_000_000));
        texts.put("long number", "{\"x\":" + "9".repeat(1_001) + "}");
        texts.put("longer number", "{\"x\":1." + "9".repeat(1_000_000) + "}");
        texts.put("huge exponent", "{\"x\":1e999999999}");
        texts.put("huge exponent inside", "{\"x\":[{\"y\":-1E-101}]}");
        texts.put("long name", "{\"" + "n".repeat(60_000) + "\":1}");
        texts.put("lone surrogate", "{\"reason\":\"" + CANARY + "\\ud800\"}");
        texts.put("lone low surrogate", "{\"x\":[\"\\udc00x\"]}");
        texts.put("lone surrogate in a name", "{\"\\ud83d\":1}");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((name, text) -> bodies.put(name, text.getBytes(UTF_8)));
        bodies.put("overlong slash", "{\"a\":\"\u00c0\u00af\"}".getBytes(ISO_8859_1));
        bodies.put("lone continuation", "{\"a\":\"\u0080\"}".getBytes(ISO_8859_1));
        bodies.put("cut character", "{\"a\":\"\u00e2\u0082\"}".getBytes(ISO_8859_1));
        bodies.put("beyond Unicode", "{\"a\":\"\u00f5\u0080\u0080\u0080\"}".getBytes(ISO_8859_1));
        bodies.put("surrogate in UTF-8", "{\"a\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1));
        bodies.put("latin-1", "{\"a\":\"Gr\u00fcn\"}".getBytes(ISO_8859_1));
        for (Charset other :
                new Charset[] {UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE")}) {
            bodies.put(other.name(), "{}".getBytes(other));
            bodies.put(other.name() + " with a mark", "\ufeff{}".getBytes(other));
        }
        return bodies;
    }

    static Stream<String> names() {
        return bodies().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesABodyOutOfBoundsOfEveryOperation(String name) {
        byte[] body = Objects.requireNonNull(bodies().get(name));
        int operations = body.length > 100_000 ? 1 : 75;

        Contract.shipped().operations().values().stream()
                .filter(operation -> operation.method().equals("POST"))
                .limit(operations)
                .forEach(operation -> refused(operation, body));
    }

    private void refused(ContractOperation operation, byte[] body) {
        Answer answer = new Answer(shop.send(operation.path(), body)).refused(400, "validation-error");

        assertThat(answer.envelope().toString())
                .as(operation.id())
                .doesNotContain(CANARY)
                .hasSizeLessThan(2_000);
    }

    @Test
    void takesABodyWithinBounds() {
        String deep = "{'x':" + "[".repeat(99) + "]".repeat(99) + ",'y':" + "9".repeat(1_000) + ",'z':'"
                + "z".repeat(1_000_000) + "','e':'\\ud83d\\ude00'}";

        shop.call("/event/list", deep).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request_context", "next_token", "source_refs", "taxes", "lines", "evidence", "ownership"})
    void answersWhateverIsNestedWithinBoundsWithoutFailing(String property) {
        String deep = "[".repeat(99) + "]".repeat(99);
        String objects = "{'x':".repeat(99) + "1" + "}".repeat(99);
        for (ContractOperation operation : Contract.shipped().operations().values()) {
            if (operation.method().equals("POST")) {
                for (String nested : new String[] {deep, objects}) {
                    Answer answer = shop.call(operation.path(), "{'" + property + "':" + nested + "}");
                    assertThat(answer.raw().status()).as(operation.id()).isIn(200, 400, 404);
                }
            }
        }
    }
}
