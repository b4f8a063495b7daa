package com.g3nretailstack.accounting.mock.state;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Makes like records small: each is deflated against the first one, to about a tenth.
 *
 * <p>Packing is guarded by the org's lock; unpacking may go on in many threads.
 */
final class Packer {

    private static final ThreadLocal<Inflater> INFLATERS = ThreadLocal.withInitial(() -> new Inflater(true));

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte @Nullable [] model;

    byte[] pack(byte[] record) {
        if (model == null) {
            model = record.clone();
        }
        deflater.reset();
        deflater.setDictionary(model);
        deflater.setInput(record);
        deflater.finish();
        // the length in front: unpacking then knows how much room it needs
        byte[] packed = new byte[record.length + 64];
        putLength(packed, record.length);
        int size = Integer.BYTES;
        while (!deflater.finished()) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size * 2);
            }
            size += deflater.deflate(packed, size, packed.length - size);
        }
        return Arrays.copyOf(packed, size);
    }

    byte[] unpack(byte[] packed) {
        Inflater inflater = INFLATERS.get();
        byte[] record = new byte[length(packed)];
        inflater.reset();
        inflater.setDictionary(model);
        inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
        try {
            int size = 0;
            while (size < record.length) {
                size += inflater.inflate(record, size, record.length - size);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        return record;
    }

    private static void putLength(byte[] packed, int length) {
        for (int i = 0; i < Integer.BYTES; i++) {
            packed[i] = (byte) (length >>> (8 * i));
        }
    }

    private static int length(byte[] packed) {
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (packed[i] & 0xff) << (8 * i);
        }
        return length;
    }
}
