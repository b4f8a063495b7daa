package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import java.io.IOException;
import okio.Buffer;
import okio.Source;
import okio.Timeout;

/** So many bytes, then a failure. */
final class BrokenSource implements Source {
    private final Buffer arrived = new Buffer();
    private final IOException failure;

    BrokenSource(byte[] bytes, int arriving, IOException failure) {
        this.arrived.write(bytes, 0, arriving);
        this.failure = failure;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        if (arrived.exhausted()) {
            throw failure;
        }
        return arrived.read(sink, byteCount);
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {
        arrived.clear();
    }
}
