package com.g3nretailstack.accounting.internal.json;

import java.io.Reader;

/**
 * Reads UTF-8 bytes as characters, with a fast path for ASCII.
 *
 * <p>Strict: a byte sequence that is not well-formed UTF-8 (overlong, a surrogate, above U+10FFFF, cut short) is a
 * {@link JsonDecodeException}, never a replacement character, because a changed id or amount is worse than an error. Not
 * thread-safe.
 */
final class Utf8Reader extends Reader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private char pendingLow;

    Utf8Reader(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    @Override
    public int read(char[] target, int offset, int length) throws JsonDecodeException {
        int limit = offset + length;
        int to = offset;
        if (pendingLow != 0 && to < limit) {
            target[to++] = pendingLow;
            pendingLow = 0;
        }
        while (to < limit && at < end) {
            to = ascii(target, to, limit);
            if (to < limit && at < end) {
                to = multibyte(target, to, limit);
            }
        }
        return to == offset && length > 0 ? -1 : to - offset;
    }

    private int ascii(char[] target, int from, int limit) {
        int to = from;
        int next = at;
        int stop = next + Math.min(limit - to, end - next);
        while (next < stop && bytes[next] >= 0) {
            target[to++] = (char) bytes[next++];
        }
        at = next;
        return to;
    }

    private int multibyte(char[] target, int to, int limit) throws JsonDecodeException {
        int codePoint = codePoint(bytes[at] & 0xFF);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            target[to] = (char) codePoint;
            return to + 1;
        }
        target[to] = Character.highSurrogate(codePoint);
        if (to + 1 < limit) {
            target[to + 1] = Character.lowSurrogate(codePoint);
            return to + 2;
        }
        pendingLow = Character.lowSurrogate(codePoint);
        return to + 1;
    }

    /** The bounds of the second byte are what rules out overlong forms, surrogates and code points that are too high. */
    private int codePoint(int lead) throws JsonDecodeException {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return take(lead & 0x1F, 1, 0x80, 0xBF);
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return take(lead & 0x0F, 2, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            return take(lead & 0x07, 3, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        }
        throw malformed();
    }

    private int take(int leadBits, int following, int low, int high) throws JsonDecodeException {
        if (end - at <= following) {
            throw malformed();
        }
        int value = leadBits;
        for (int i = 1; i <= following; i++) {
            int next = bytes[at + i] & 0xFF;
            if (next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF)) {
                throw malformed();
            }
            value = (value << 6) | (next & 0x3F);
        }
        at += following + 1;
        return value;
    }

    private static JsonDecodeException malformed() {
        return new JsonDecodeException("well-formed UTF-8");
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
