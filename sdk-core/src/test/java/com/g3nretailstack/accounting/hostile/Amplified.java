package com.g3nretailstack.accounting.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that are large, or that cost far more than they are long. */
final class Amplified {
    private static final int LARGEST = 1 << 20;
    private static final List<String> SHORT =
            List.of("{}", "[]", "0", "null", "\"\"", "[[]]", "{\"\":0}", "\"2026-03-04T05:06:07Z\"", "1e9");

    private Amplified() {}

    /** A text of up to a megabyte, plain, escaped, or of characters that are long in UTF-8. */
    static byte[] longText(Sample good, RandomGenerator random) {
        String unit = List.of("x", "\\u0041", "\\n", "€", "\\ud83d\\ude00", "9").get(random.nextInt(6));
        return ValueSpoilt.anywhere(good, random, "\"" + unit.repeat(size(random) / unit.length()) + "\"");
    }

    /** An array of the shortest values there are. */
    static byte[] manyValues(Sample good, RandomGenerator random) {
        String unit = SHORT.get(random.nextInt(SHORT.size()));
        int times = size(random) / 2 / unit.length();
        return ValueSpoilt.anywhere(good, random, "[" + (unit + ",").repeat(times) + unit + "]");
    }

    static byte[] manyKeys(Sample good, RandomGenerator random) {
        StringBuilder keys = new StringBuilder("{");
        for (int left = size(random) / 32; left > 0; left--) {
            keys.append("\"k").append(left).append("\":0,");
        }
        return ValueSpoilt.anywhere(good, random, keys.append("\"\":0}").toString());
    }

    /** Names with one hash code: each pair of letters is Aa or BB. */
    static byte[] collidingKeys(Sample good, RandomGenerator random) {
        StringBuilder keys = new StringBuilder("{");
        int most = Math.min(1 << 14, size(random) / 32);
        for (int number = 0; number < most; number++) {
            keys.append('"');
            for (int bit = 0; bit < 14; bit++) {
                keys.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.append("\":0,");
        }
        return ValueSpoilt.anywhere(good, random, keys.append("\"\":0}").toString());
    }

    /** As often from 1 to 2 KiB as from 512 KiB to 1 MiB. */
    private static int size(RandomGenerator random) {
        return LARGEST >> random.nextInt(11);
    }
}
