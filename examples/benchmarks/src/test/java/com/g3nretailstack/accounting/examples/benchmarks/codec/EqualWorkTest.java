package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainJackson;
import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import com.g3nretailstack.accounting.examples.benchmarks.stock.invoker.JSON;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who reads or writes less than the others is no rival: what each made is compared with the whole tree. */
final class EqualWorkTest {
    private static final int EVENTS = 20;
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Numbers by value, everything else as it is. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private final byte[] page = new SampleEvents(7).page(EVENTS);

    static Stream<String> subjects() {
        return Subjects.CODECS.stream();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void readsEverythingThatIsOnThePage(String subject) throws IOException {
        Object read = Subjects.codec(subject).read(page);

        assertSame(TREES.readTree(page), TREES.readTree(json(read)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void writesEverythingThatTheRequestHas(String subject) throws IOException {
        byte[] request = SampleEvents.request();

        byte[] written = Encoding.of(Subjects.codec(subject), request).write();

        assertSame(TREES.readTree(request), TREES.readTree(written));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void writesTheSameAgain(String subject) throws IOException {
        Encoding encoding = Encoding.of(Subjects.codec(subject), SampleEvents.request());

        byte[] first = encoding.write();

        assertThat(encoding.write()).isEqualTo(first).isNotSameAs(first);
    }

    private static void assertSame(JsonNode expected, JsonNode actual) {
        assertThat(actual.equals(BY_VALUE, expected))
                .as("%s%nis not%n%s", actual, expected)
                .isTrue();
    }

    /** What was read, as JSON that does not come from the codec that read it, where there is another way. */
    private static String json(Object read) throws IOException {
        if (read instanceof EventListAnswer plain) {
            return PlainJackson.mapper().writeValueAsString(plain);
        }
        if (read instanceof com.g3nretailstack.accounting.model.EventListEnvelope ours) {
            StringWriter text = new StringWriter();
            ours.write(new JsonWriter(text));
            return text.toString();
        }
        return JSON.serialize(read);
    }
}
