package com.g3nretailstack.accounting.internal.json;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 bytes as characters, straight into the array that asks for them.
 *
 * <p>Strict: a byte sequence that is not well-formed UTF-8 (overlong, a surrogate, above U+10FFFF, cut short) is a
 * {@link JsonDecodeException}, never a replacement character, because a changed id or amount is worse than an error. Not
 * thread-safe.
 */
final class Utf8Reader extends Reader {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes;
    private @Nullable CharBuffer chars;
    private char pendingLow;

    Utf8Reader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(char[] target, int offset, int length) throws JsonDecodeException {
        if (length == 0) {
            return 0;
        }
        int pending = takePending(target, offset);
        int read = pending + decode(target, offset + pending, length - pending);
        if (read == 0 && bytes.hasRemaining()) {
            return half(target, offset);
        }
        return read == 0 ? -1 : read;
    }

    private int takePending(char[] target, int offset) {
        if (pendingLow == 0) {
            return 0;
        }
        target[offset] = pendingLow;
        pendingLow = 0;
        return 1;
    }

    private int decode(char[] target, int offset, int length) throws JsonDecodeException {
        CharBuffer room = chars;
        if (room == null || room.array() != target) {
            room = chars = CharBuffer.wrap(target); // JsonReader hands over the same one each time
        }
        room.limit(offset + length).position(offset);
        CoderResult result = decoder.decode(bytes, room, true);
        if (result.isError()) {
            throw new JsonDecodeException("well-formed UTF-8");
        }
        return room.position() - offset;
    }

    /** The first half of a surrogate pair where there is room for one character alone; the other is kept. */
    private int half(char[] target, int offset) throws JsonDecodeException {
        char[] pair = new char[2];
        decode(pair, 0, pair.length);
        target[offset] = pair[0];
        pendingLow = pair[1];
        return 1;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
