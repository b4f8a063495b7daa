package com.g3nretailstack.accounting.mock.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body that is held in memory whole, so that a place in it can be found; bounded. */
final class Held extends OutputStream {

    /** 64 MiB. */
    static final int MOST = 64 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] read(Body body, WireInput from) throws IOException {
        Held held = new Held();
        body.pass(from, held);
        return held.bytes.toByteArray();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int count) throws IOException {
        if (bytes.size() > MOST - count) {
            throw new IOException("a body is longer than " + MOST + " bytes");
        }
        bytes.write(more, from, count);
    }
}
