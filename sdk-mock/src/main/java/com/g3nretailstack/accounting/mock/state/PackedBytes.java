package com.g3nretailstack.accounting.mock.state;

import java.util.Arrays;

/** Bytes that are written or read from front to back, lengths in as few bytes as they need; used by one thread. */
final class PackedBytes {

    private byte[] bytes;
    private int at;

    /** Begins to write. */
    PackedBytes(int expected) {
        this.bytes = new byte[expected];
    }

    /** Begins to read. */
    PackedBytes(byte[] written) {
        this.bytes = written;
    }

    /** Writes a number that is not negative: seven bits a byte, the lowest first. */
    void number(int number) {
        reserve(5);
        int rest = number;
        while (rest > 0x7f) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    /** Writes a part of those bytes. */
    void bytes(byte[] from, int begin, int end) {
        reserve(end - begin);
        System.arraycopy(from, begin, bytes, at, end - begin);
        at += end - begin;
    }

    private void reserve(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
        }
    }

    /** What was written. */
    byte[] toArray() {
        return Arrays.copyOf(bytes, at);
    }

    /** Reads a number. */
    int number() {
        int number = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | next << shift;
    }

    /** Reads a length and so many bytes into a record, and returns where they end in it. */
    int copy(byte[] record, int place) {
        int length = number();
        System.arraycopy(bytes, at, record, place, length);
        at += length;
        return place + length;
    }
}
