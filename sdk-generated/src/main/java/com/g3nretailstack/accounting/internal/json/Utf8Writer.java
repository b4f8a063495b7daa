package com.g3nretailstack.accounting.internal.json;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gathers characters, and makes UTF-8 of all of them at the end.
 *
 * <p>A surrogate without its partner has no UTF-8 form. In JSON such a character can only stand in a string, so it is
 * written as its escape ({@code \}{@code ud83d}), which every JSON reader turns back into the same character. Not
 * thread-safe.
 */
final class Utf8Writer extends Writer {
    private static final int USUAL = 2048;
    private static final int LONGEST_SPARE = 1 << 16;
    /** The array of a writer that was closed, for the next one; a second writer at the same time makes its own. */
    private static final AtomicReference<char[]> SPARE = new AtomicReference<>();

    private char[] chars;
    private int size;

    Utf8Writer() {
        char[] spare = SPARE.getAndSet(null);
        chars = spare != null ? spare : new char[USUAL];
    }

    @Override
    public void write(int character) {
        reserve(1);
        chars[size++] = (char) character;
    }

    @Override
    public void write(char[] source, int offset, int length) {
        reserve(length);
        System.arraycopy(source, offset, chars, size, length);
        size += length;
    }

    @Override
    public void write(String source, int offset, int length) {
        reserve(length);
        source.getChars(offset, offset + length, chars, size);
        size += length;
    }

    private void reserve(int characters) {
        int needed = Math.addExact(size, characters);
        if (needed > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(needed, chars.length + (chars.length >> 1)));
        }
    }

    /** Everything written so far. */
    byte[] toByteArray() {
        byte[] ascii = new byte[size];
        for (int i = 0; i < size; i++) {
            char next = chars[i];
            if (next >= 0x80) {
                return encoded();
            }
            ascii[i] = (byte) next;
        }
        return ascii;
    }

    private byte[] encoded() {
        StringBuilder whole = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            boolean pair = i + 1 < size && Character.isSurrogatePair(chars[i], chars[i + 1]);
            if (pair) {
                whole.append(chars[i++]).append(chars[i]);
            } else if (Character.isSurrogate(chars[i])) {
                whole.append("\\u").append(Integer.toHexString(chars[i]));
            } else {
                whole.append(chars[i]);
            }
        }
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {
        // Nothing is buffered elsewhere.
    }

    /** Lets go of the array; the writer is of no use afterwards. */
    @Override
    public void close() {
        if (chars.length >= USUAL && chars.length <= LONGEST_SPARE) {
            SPARE.set(chars);
        }
        chars = new char[0];
        size = 0;
    }
}
