package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Answers that go on for a quarter of a gigabyte or more, written from a few kilobytes. */
enum Bomb {
    GZIP_OF_A_GIGABYTE {
        @Override
        void write(OutputStream out) throws IOException {
            byte[] block = deflatedMegabyte();
            head(out, OK + "Content-Encoding: gzip\r\nContent-Length: " + (10 + 1024 * block.length));
            out.write(GZIP_HEAD);
            repeat(out, block, 1024);
        }
    },
    GZIP_OF_A_GIGABYTE_AS_AN_ERROR {
        @Override
        void write(OutputStream out) throws IOException {
            byte[] block = deflatedMegabyte();
            head(
                    out,
                    "HTTP/1.1 400 Bad Request\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + (10 + 1024 * block.length));
            out.write(GZIP_HEAD);
            repeat(out, block, 1024);
        }
    },
    GZIP_WITH_AN_ENDLESS_NAME {
        @Override
        void write(OutputStream out) throws IOException {
            head(out, OK + "Content-Encoding: gzip");
            byte[] named = GZIP_HEAD.clone();
            named[3] = 8;
            out.write(named);
            repeat(out, FILL, TIMES);
        }
    },
    ENDLESS_BODY {
        @Override
        void write(OutputStream out) throws IOException {
            head(out, OK.strip());
            out.write("{\"success\":true,\"data\":{\"status\":\"".getBytes(ISO_8859_1));
            repeat(out, FILL, TIMES);
        }
    },
    ENDLESS_HEADER {
        @Override
        void write(OutputStream out) throws IOException {
            out.write((OK + "X-Long: ").getBytes(ISO_8859_1));
            repeat(out, FILL, TIMES);
        }
    },
    ENDLESS_HEADERS {
        @Override
        void write(OutputStream out) throws IOException {
            out.write(OK.getBytes(ISO_8859_1));
            repeat(out, "Link: a\r\n".repeat(1000).getBytes(ISO_8859_1), 10_000);
        }
    },
    ENDLESS_STATUS_LINE {
        @Override
        void write(OutputStream out) throws IOException {
            out.write("HTTP/1.1 200 ".getBytes(ISO_8859_1));
            repeat(out, FILL, TIMES);
        }
    },
    ENDLESS_INTERIM_ANSWERS {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "HTTP/1.1 103 Wait\r\nX: y\r\n\r\n".repeat(1000).getBytes(ISO_8859_1), 10_000);
        }
    },
    ENDLESS_CHUNK_EXTENSION {
        @Override
        void write(OutputStream out) throws IOException {
            head(out, OK + "Transfer-Encoding: chunked");
            out.write("5;".getBytes(ISO_8859_1));
            repeat(out, FILL, TIMES);
        }
    };

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] FILL = filled();
    private static final int TIMES = 4096;

    /** Writes it, as far as the client lets it. */
    abstract void write(OutputStream out) throws IOException;

    private static void head(OutputStream out, String head) throws IOException {
        out.write((head + "\r\n\r\n").getBytes(ISO_8859_1));
    }

    private static void repeat(OutputStream out, byte[] bytes, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private static byte[] filled() {
        byte[] fill = new byte[1 << 16];
        Arrays.fill(fill, (byte) 'x');
        return fill;
    }

    /** A megabyte of spaces as blocks that may be repeated: about a kilobyte. */
    private static byte[] deflatedMegabyte() {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(spaces);
        byte[] block = new byte[1 << 16];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(block, length);
    }
}
