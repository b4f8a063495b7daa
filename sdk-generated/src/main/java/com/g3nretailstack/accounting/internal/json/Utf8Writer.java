package com.g3nretailstack.accounting.internal.json;

import java.io.Writer;
import java.util.Arrays;

/**
 * Encodes characters as UTF-8 straight into one growing array.
 *
 * <p>A surrogate without its partner has no UTF-8 form. In JSON such a character can only stand in a string, so it is
 * written as its escape ({@code \}{@code ud83d}), which every JSON reader turns back into the same character. Not
 * thread-safe.
 */
final class Utf8Writer extends Writer {
    private static final int LONGEST = 6;

    private byte[] bytes;
    private int size;
    private char pendingHigh;

    Utf8Writer(int initialCapacity) {
        bytes = new byte[initialCapacity];
    }

    @Override
    public void write(int character) {
        reserve(1);
        put((char) character);
    }

    @Override
    public void write(char[] source, int offset, int length) {
        int stop = offset + length;
        for (int i = offset; i < stop; i++) {
            reserve(stop - i);
            put(source[i]);
        }
    }

    @Override
    public void write(String source, int offset, int length) {
        reserve(length);
        int i = offset;
        int stop = offset + length;
        if (pendingHigh == 0) {
            char next;
            while (i < stop && (next = source.charAt(i)) < 0x80) {
                bytes[size++] = (byte) next;
                i++;
            }
        }
        for (; i < stop; i++) {
            reserve(stop - i);
            put(source.charAt(i));
        }
    }

    /** Everything written so far. */
    byte[] toByteArray() {
        reserve(0);
        escapePending();
        return Arrays.copyOf(bytes, size);
    }

    /** Room for so many characters of ASCII, and for the longest forms of one that is pending and of the next. */
    private void reserve(int characters) {
        int needed = Math.addExact(size, Math.addExact(characters, 3 * LONGEST));
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
    }

    private void put(char next) {
        if (pendingHigh == 0 && next < 0x80) {
            bytes[size++] = (byte) next;
            return;
        }
        if (pendingHigh != 0 && Character.isLowSurrogate(next)) {
            supplementary(Character.toCodePoint(pendingHigh, next));
            pendingHigh = 0;
        } else {
            escapePending();
            single(next);
        }
    }

    private void single(char next) {
        if (Character.isHighSurrogate(next)) {
            pendingHigh = next;
        } else if (Character.isLowSurrogate(next)) {
            escape(next);
        } else if (next < 0x80) {
            bytes[size++] = (byte) next;
        } else if (next < 0x800) {
            bytes[size++] = (byte) (0xC0 | (next >> 6));
            bytes[size++] = (byte) (0x80 | (next & 0x3F));
        } else {
            bytes[size++] = (byte) (0xE0 | (next >> 12));
            bytes[size++] = (byte) (0x80 | ((next >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (next & 0x3F));
        }
    }

    private void supplementary(int codePoint) {
        bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void escapePending() {
        if (pendingHigh != 0) {
            char lone = pendingHigh;
            pendingHigh = 0;
            escape(lone);
        }
    }

    private void escape(char lone) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) Character.forDigit((lone >> shift) & 0xF, 16);
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered elsewhere.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
