package com.g3nretailstack.accounting.mock.wire;

/** A place in a message: before its n-th byte, or at a fraction of its length; never behind the last byte. */
record Position(String name, Offset offset) {

    @FunctionalInterface
    interface Offset {
        long in(int length);
    }

    static Position bytes(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("bytes: " + count + " (expected: 0 or more)");
        }
        return new Position(Long.toString(count), length -> count);
    }

    static Position fraction(double fraction) {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction: " + fraction + " (expected: 0 to below 1)");
        }
        return new Position(fraction * 100 + "%", length -> (long) (fraction * length));
    }

    /** How many bytes are before it: at least one is behind it, unless there is none at all. */
    int in(int length) {
        return (int) Math.max(0, Math.min(offset.in(length), length - 1));
    }
}
