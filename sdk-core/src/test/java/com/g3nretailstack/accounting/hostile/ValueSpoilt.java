package com.g3nretailstack.accounting.hostile;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** One value of an answer, at any place, that is not what belongs there. */
final class ValueSpoilt {
    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1e2147483647",
            "1e2147483648",
            "1e-2147483649",
            "1e99999999999999999999",
            "0e999999999",
            "1e1000",
            "1e1001",
            "-0",
            "-0.0",
            "0.00",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "1.0",
            "1.5",
            "9".repeat(400),
            "9".repeat(1000),
            "9".repeat(1001),
            "9".repeat(5000),
            "0." + "0".repeat(999) + "1",
            "1" + "0".repeat(1100) + "e-1100",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x1F",
            "007",
            "+1",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1_000",
            "1,000",
            "\u0663",
            "١٢");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "\"\"",
            "\"text\"",
            "\"0\"",
            "\"1.50\"",
            "\"true\"",
            "\"null\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"a\":null}",
            "{\"\":{}}",
            "\"2026-02-30T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01\"",
            "\"2026-03-04T24:00:00Z\"",
            "\"2026-03-04T05:06:60Z\"",
            "\"2026-03-04T05:06:07.0890000000Z\"",
            "\"2026-03-04T05:06:07+18:00\"",
            "\"2026-03-04T05:06:07\"",
            "1772600767089");
    private static final List<String> SURROGATES = List.of(
            "\"\\ud800\"",
            "\"\\udc00\"",
            "\"\\ude00\\ud83d\"",
            "\"x\\ud83d\"",
            "\"\\ud83d\\ud83d\\ude00\"",
            "\"\\uD83D\\n\"",
            "\"\\u0000\\uffff\\ufeff\"",
            "\"\\ud8\"",
            "\"\\u{1F600}\"");
    private static final List<String> LENIENT = List.of(
            "'single'",
            "unquoted",
            "True",
            "nul",
            "undefined",
            "/* c */ 1",
            "1 // c\n",
            "# c\n1",
            "[1;2]",
            "[1,,2]",
            "[1,]",
            "{\"a\"=1}",
            "{\"a\"=>1}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":1;\"b\":2}",
            "{\"a\":1,}",
            "{,}",
            "\"tab\there\"",
            "\"line\nhere\"",
            "\"nul\u0000here\"",
            "\"\\x41\"",
            "\"\\'\"",
            "\"unterminated",
            "\u00a01",
            "\u20281",
            "");

    private ValueSpoilt() {}

    static byte[] number(Sample good, RandomGenerator random) {
        String number = one(NUMBERS, random);
        return anywhere(good, random, random.nextInt(4) == 0 ? "\"" + number + "\"" : number);
    }

    static byte[] wrongType(Sample good, RandomGenerator random) {
        return anywhere(good, random, one(OTHERS, random));
    }

    static byte[] loneSurrogate(Sample good, RandomGenerator random) {
        return random.nextBoolean()
                ? anywhere(good, random, one(SURROGATES, random))
                : beside(good, random, one(SURROGATES, random), "1");
    }

    static byte[] notStrict(Sample good, RandomGenerator random) {
        return anywhere(good, random, one(LENIENT, random));
    }

    /** From just within the reader's limit to far beyond it, closed again or not, in a known place or in a new one. */
    static byte[] nested(Sample good, RandomGenerator random) {
        int depth = random.nextInt(3) > 0 ? 200 + random.nextInt(100) : 10_000 + random.nextInt(40_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String close = random.nextInt(4) == 0 ? "" : (open.equals("[") ? "]" : "}").repeat(depth);
        String deep = open.repeat(depth) + "1" + close;
        return random.nextBoolean() ? anywhere(good, random, deep) : beside(good, random, "\"later\"", deep);
    }

    /** The name twice: the same value, another, or one of another type. */
    static byte[] duplicated(Sample good, RandomGenerator random) {
        String other = random.nextInt(3) == 0 ? one(NUMBERS, random) : one(OTHERS, random);
        int at = random.nextInt(good.values());
        boolean before = random.nextBoolean();
        return utf8(Splice.at(good.tree(), at, (name, value) -> {
            String again = name == null ? other : new JsonPrimitive(name) + ":" + (before ? value : other);
            return (before && name != null ? other : value) + "," + again;
        }));
    }

    static byte[] missingOrExtra(Sample good, RandomGenerator random) {
        return random.nextBoolean()
                ? beside(good, random, "\"later\"", one(OTHERS, random))
                : utf8(without(good, random));
    }

    private static String without(Sample good, RandomGenerator random) {
        JsonElement copy = good.tree().deepCopy();
        for (JsonElement at = copy; at.isJsonObject() && !at.getAsJsonObject().isEmpty(); ) {
            List<String> names = List.copyOf(at.getAsJsonObject().keySet());
            String name = one(names, random);
            if (random.nextInt(3) == 0) {
                at.getAsJsonObject().remove(name);
                break;
            }
            at = at.getAsJsonObject().get(name);
        }
        return copy.toString();
    }

    /** Another member after a value: with a name of its own where there are names. */
    private static byte[] beside(Sample good, RandomGenerator random, String name, String value) {
        int at = random.nextInt(good.values());
        return utf8(
                Splice.at(good.tree(), at, (own, before) -> before + "," + (own == null ? value : name + ":" + value)));
    }

    static byte[] anywhere(Sample good, RandomGenerator random, String text) {
        return utf8(Splice.at(good.tree(), random.nextInt(good.values()), (name, value) -> text));
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
