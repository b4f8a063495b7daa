package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.EventApi;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twice the text is at most about twice the work, whatever the text is. */
@Timeout(120) // against work that grows with the square: a second or so is usual, half an hour would be the square
class ReaderGrowthTest {
    private static final int SIZE = 1 << 20;

    @SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
    enum Shape {
        DIGITS_OF_A_NUMBER(size -> event("amount", "9".repeat(size))),
        DIGITS_OF_A_NUMBER_AS_TEXT(size -> event("amount", "\"" + "9".repeat(size) + "\"")),
        DIGITS_OF_AN_INTEGER_AS_TEXT(size -> event("revision", "\"" + "9".repeat(size) + "\"")),
        DIGITS_OF_A_YEAR(size -> event("occurred_at", "\"+" + "9".repeat(size) + "-01-01T00:00:00Z\"")),
        LETTERS_OF_A_TEXT(size -> event("event_id", "\"" + "\\u00e4".repeat(size / 6) + "\"")),
        LETTERS_OF_AN_ENUM(size -> event("type", "\"" + "x".repeat(size) + "\"")),
        LETTERS_OF_A_NAME(size -> event("x".repeat(size), "1")),
        KEYS(size -> event("later", keys(size / 16, number -> "key" + number))),
        KEYS_WITH_ONE_HASH(size -> event("later", keys(size / 40, ReaderGrowthTest::colliding))),
        KEYS_OF_THE_RECORD_WITH_ONE_HASH(size -> {
            String keys = keys(size / 40, ReaderGrowthTest::colliding);
            return "{\"success\":true,\"data\":" + keys + "}";
        }),
        THE_SAME_KEY(size -> event("later", keys(size / 8, number -> "k"))),
        NESTING(size -> event("later", "[".repeat(size / 2) + "]".repeat(size / 2))),
        ELEMENTS(size -> event("later", "[" + "[],".repeat(size / 3) + "0]")),
        ROWS(size -> "{\"success\":true,\"data\":{\"items\":[" + "{},".repeat(size / 3) + "{}]}}"),
        SPACES(size -> " ".repeat(size) + event("later", "1"));

        private final IntFunction<String> text;

        Shape(IntFunction<String> text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void allocatesInProportionToTheText(Shape shape) {
        allocated(shape.text.apply(SIZE / 2));

        long once = allocated(shape.text.apply(SIZE));
        long twice = allocated(shape.text.apply(2 * SIZE));

        assertThat(twice).isLessThan(3 * once + (1 << 20));
    }

    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] body = text.getBytes(UTF_8);
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            Object list = text.contains("items") ? EventApi.LIST.decode(body) : EventApi.GET.decode(body);
            assertThat(list.toString()).hasSizeLessThan(10_000);
            return threads.getCurrentThreadAllocatedBytes() - before + list.hashCode() % 2;
        } catch (IOException refused) {
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static String event(String name, String value) {
        return "{\"success\":true,\"data\":{\"" + name + "\":" + value + "}}";
    }

    private static String keys(int count, IntFunction<String> name) {
        return IntStream.range(0, count)
                .mapToObj(number -> "\"" + name.apply(number) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Names with one hash code: each pair of letters is Aa or BB. */
    private static String colliding(int number) {
        return IntStream.range(0, 18)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
