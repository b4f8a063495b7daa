package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A source that fails where it turns out to be longer than allowed. */
final class BoundedSource extends ForwardingSource {
    private final long maxBytes;
    private long left;

    BoundedSource(Source source, long maxBytes) {
        super(source);
        this.maxBytes = maxBytes;
        this.left = maxBytes;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, Math.min(byteCount, left + 1));
        left -= Math.max(0, read);
        if (left < 0) {
            throw tooLong(maxBytes);
        }
        return read;
    }

    /** What is said of an answer that is longer than allowed. */
    static IOException tooLong(long maxBytes) {
        return new IOException("the answer is longer than " + maxBytes + " bytes");
    }
}
