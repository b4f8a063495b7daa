package com.g3nretailstack.accounting.examples.benchmarks.codec;

import java.io.IOException;

/** One request that is written again and again. */
@FunctionalInterface
interface Encoding {

    /** The bytes, made anew. */
    byte[] write() throws IOException;

    /** A request in the classes of a codec, read from its body. */
    static <Q> Encoding of(Codec<?, Q> codec, byte[] body) throws IOException {
        Q request = codec.request(body);
        return () -> codec.write(request);
    }
}
