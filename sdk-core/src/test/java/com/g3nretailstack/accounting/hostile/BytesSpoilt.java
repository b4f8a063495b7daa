package com.g3nretailstack.accounting.hostile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What a bad line, a bad proxy or a bad writer does to bytes. */
final class BytesSpoilt {
    private static final byte[][] MALFORMED = {
        {(byte) 0xFF},
        {(byte) 0xFE, (byte) 0xFF},
        {(byte) 0xC0, (byte) 0x80}, // NUL, too long
        {(byte) 0xC1, (byte) 0xA2}, // a quote, too long
        {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // half a pair
        {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // above U+10FFFF
        {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xE2, (byte) 0x82}, // cut short
        {(byte) 0x80},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, // well-formed: a byte order mark
        {0},
    };

    private BytesSpoilt() {}

    static byte[] cut(Sample good, RandomGenerator random) {
        byte[] whole = good.bytes();
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    static byte[] flipBits(Sample good, RandomGenerator random) {
        byte[] bytes = good.bytes();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Bytes put in, taken out, sent twice, or sent before those that they follow. */
    static byte[] move(Sample good, RandomGenerator random) {
        byte[] bytes = good.bytes();
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(200, bytes.length - from) + 1);
        int later = to + random.nextInt(bytes.length - to + 1);
        return switch (random.nextInt(4)) {
            case 0 -> joined(bytes, from, noise(random), from);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, new byte[0], from);
            default -> swapped(bytes, from, to, later);
        };
    }

    /** Such bytes anywhere, one time in eight at the start. */
    static byte[] invalidUtf8(Sample good, RandomGenerator random) {
        byte[] bytes = good.bytes();
        int at = random.nextInt(8) == 0 ? 0 : random.nextInt(bytes.length);
        return joined(bytes, at, MALFORMED[random.nextInt(MALFORMED.length)], at);
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] swapped(byte[] bytes, int first, int second, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, first);
        out.write(bytes, second, end - second);
        out.write(bytes, first, second - first);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] bytes, int to, byte[] between, int again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(between);
        out.write(bytes, again, bytes.length - again);
        return out.toByteArray();
    }
}
