package com.g3nretailstack.accounting.examples.benchmarks.codec;

import java.util.List;
import java.util.stream.Stream;

/** Who is compared, by name. */
final class Subjects {
    static final String OWN = "ours";
    static final String STOCK = "stock";
    static final String JACKSON = "jackson";

    /** Those that read and write. */
    static final List<String> CODECS = List.of(STOCK, OWN, "gson", JACKSON, "moshi", "dsl-json");

    /** Those that read: the codecs, and the floors, which keep nothing. */
    static final List<String> READERS = Stream.concat(
                    CODECS.stream(), Stream.of("floor: gson skip", "floor: jackson tokens", "floor: byte sum"))
            .toList();

    private Subjects() {}

    static Codec<?, ?> codec(String name) {
        return switch (name) {
            case STOCK -> new StockCodec();
            case OWN -> new OwnCodec();
            case "gson" -> new GsonCodec();
            case JACKSON -> new JacksonCodec();
            case "moshi" -> new MoshiCodec();
            case "dsl-json" -> new DslJsonCodec();
            default -> throw new IllegalArgumentException("subject: " + name + " (expected: one of " + CODECS + ")");
        };
    }

    static PageReading<?> reading(String name) {
        return switch (name) {
            case "floor: gson skip" -> Floors::gsonSkip;
            case "floor: jackson tokens" -> Floors::jacksonTokens;
            case "floor: byte sum" -> Floors::byteSum;
            default -> codec(name);
        };
    }
}
