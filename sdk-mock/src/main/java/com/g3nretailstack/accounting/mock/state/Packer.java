package com.g3nretailstack.accounting.mock.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes like records small, to about a third: what stands between their values is kept once for all of them.
 *
 * <p>A record is compact JSON: gaps such as {@code ","orgcode":"} take turns with the contents of strings and numbers. Packed, a
 * gap is a number. Packing is guarded by the org's lock; unpacking may go on in many threads while nobody packs.
 */
final class Packer {

    /** Whoever sends ever new names must not make the gaps grow for ever. */
    private static final int MOST_GAPS = 4_096;

    /** The number of a gap that is written out. */
    private static final int WRITTEN_OUT = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> gaps = new ArrayList<>();

    byte[] pack(byte[] record) {
        PackedBytes packed = new PackedBytes(record.length + 16);
        packed.number(record.length);
        int gap = 0;
        while (gap < record.length) {
            int value = JsonGaps.end(record, gap);
            putGap(packed, record, gap, value);
            gap = JsonGaps.valueEnd(record, value);
            if (value < record.length) {
                packed.number(gap - value);
                packed.bytes(record, value, gap);
            }
        }
        return packed.toArray();
    }

    private void putGap(PackedBytes packed, byte[] record, int from, int to) {
        int number = numberOf(new String(record, from, to - from, ISO_8859_1));
        packed.number(number);
        if (number == WRITTEN_OUT) {
            packed.number(to - from);
            packed.bytes(record, from, to);
        }
    }

    private int numberOf(String gap) {
        Integer known = numbers.get(gap);
        if (known != null) {
            return known;
        }
        if (gaps.size() == MOST_GAPS) {
            return WRITTEN_OUT;
        }
        gaps.add(gap.getBytes(ISO_8859_1));
        numbers.put(gap, gaps.size());
        return gaps.size();
    }

    byte[] unpack(byte[] packed) {
        PackedBytes in = new PackedBytes(packed);
        byte[] record = new byte[in.number()];
        int size = 0;
        while (size < record.length) {
            int number = in.number();
            size = number == WRITTEN_OUT ? in.copy(record, size) : copy(gaps.get(number - 1), record, size);
            if (size < record.length) {
                size = in.copy(record, size);
            }
        }
        return record;
    }

    private static int copy(byte[] gap, byte[] record, int at) {
        System.arraycopy(gap, 0, record, at, gap.length);
        return at + gap.length;
    }
}
