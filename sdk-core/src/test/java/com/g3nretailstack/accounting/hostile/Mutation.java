package com.g3nretailstack.accounting.hostile;

import java.util.random.RandomGenerator;

/** The ways to spoil an answer, each with its share of a thousand. */
@SuppressWarnings("ImmutableEnumChecker") // their functions hold nothing
enum Mutation {
    CUT(90, BytesSpoilt::cut),
    BITS_FLIPPED(100, BytesSpoilt::flipBits),
    BYTES_MOVED(100, BytesSpoilt::move),
    INVALID_UTF8(70, BytesSpoilt::invalidUtf8),
    LONE_SURROGATE(50, ValueSpoilt::loneSurrogate),
    DEEP_NESTING(20, ValueSpoilt::nested),
    HUGE_NUMBER(110, ValueSpoilt::number),
    DUPLICATE_KEY(80, ValueSpoilt::duplicated),
    WRONG_TYPE(200, ValueSpoilt::wrongType),
    MISSING_OR_EXTRA(60, ValueSpoilt::missingOrExtra),
    NOT_STRICT(40, ValueSpoilt::notStrict),
    WHOLE_DOCUMENT(30, DocumentSpoilt::replaced),
    ENVELOPE(46, DocumentSpoilt::envelope),
    LONG_TEXT(1, Amplified::longText),
    MANY_VALUES(1, Amplified::manyValues),
    MANY_KEYS(1, Amplified::manyKeys),
    COLLIDING_KEYS(1, Amplified::collidingKeys);

    private static final Mutation[] BY_SHARE = byShare();

    private final int perMille;
    private final Spoiling spoiling;

    /** How a good answer is spoilt. */
    @FunctionalInterface
    interface Spoiling {
        /** The spoilt body. */
        byte[] apply(Sample good, RandomGenerator random);
    }

    Mutation(int perMille, Spoiling spoiling) {
        this.perMille = perMille;
        this.spoiling = spoiling;
    }

    private static Mutation[] byShare() {
        Mutation[] all = new Mutation[1000];
        int next = 0;
        for (Mutation each : values()) {
            for (int i = 0; i < each.perMille; i++) {
                all[next++] = each;
            }
        }
        if (next != all.length) {
            throw new AssertionError("the shares sum to " + next);
        }
        return all;
    }

    /** One of them, by their shares. */
    static Mutation next(RandomGenerator random) {
        return BY_SHARE[random.nextInt(BY_SHARE.length)];
    }

    byte[] apply(Sample good, RandomGenerator random) {
        return spoiling.apply(good, random);
    }
}
