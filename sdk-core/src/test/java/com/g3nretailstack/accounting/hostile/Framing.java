package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** The ways to put an answer on the wire, most of them wrong. */
enum Framing {
    LENGTH,
    CHUNKED,
    UNTIL_CLOSED,
    GZIP,
    LENGTH_LIES,
    CHUNKS_BROKEN,
    GZIP_BROKEN,
    ENCODING_UNKNOWN,
    STATUS_LINE_BROKEN,
    HEADERS_ODD,
    INTERIM_ANSWERS;

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 -12 Minus",
            "HTTP/1.1 -1",
            "HTTP/1.1 000 Zero",
            "HTTP/1.1 1000 Many",
            "HTTP/1.1 2x0 OK",
            "HTTP/1.1 200",
            "HTTP/1.1  200 OK",
            "HTTP/9.9 200 OK",
            "HTTP/1.0 200 OK",
            "ICY 200 OK",
            "http/1.1 200 OK",
            "HTTP/1.1",
            "\u0000\u0001\u0002",
            "",
            "{\"success\":true,\"data\":{}}");
    private static final List<String> ODD_HEADERS = List.of(
            "no colon at all\r\n",
            ": no name\r\n",
            "X-Folded: a\r\n b\r\n",
            "X-Nul: \u0000\r\n",
            "X-Bytes: \u00e9\u00ff\r\n",
            "X-Long: " + "v".repeat(1 << 20) + "\r\n",
            "X-Many: v\r\n".repeat(10_000),
            "Link: a\r\n".repeat(10_000),
            "Retry-After: 99999999999999999999\r\nRetry-After: -1\r\n",
            "Set-Cookie: a=b\r\nLocation: http://127.0.0.1:1/\r\nWWW-Authenticate: Basic\r\n",
            "Connection: upgrade\r\nUpgrade: h2c\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "Content-Length: 3\r\n");
    private static final List<String> CHUNK_HEADS = List.of(
            "zz\r\n",
            "-1\r\n",
            "7fffffffffffffff\r\n",
            "ffffffffffffffffff\r\n",
            "\r\n",
            ";ext\r\n",
            "5",
            "0\r\nbroken trailer\r\n\r\n");
    private static final List<String> LENGTHS =
            List.of("-1", "x", "", "1, 2", "99999999999999999999", "0x10", "9223372036854775807", "0", "1");

    /** One of them, each as likely as the others. */
    static Framing next(RandomGenerator random) {
        return one(List.of(values()), random);
    }

    /** Writes the answer; false where the connection must end with it. */
    boolean write(Served answer, RandomGenerator random, OutputStream out) throws IOException {
        byte[] body = answer.body();
        String status = "HTTP/1.1 " + Math.max(200, Math.min(599, answer.status())) + " As It Is\r\n";
        String head = status + "Content-Type: application/json\r\n";
        boolean stays = true;
        switch (this) {
            case LENGTH -> write(out, head + length(body), body);
            case CHUNKED -> write(out, head + "Transfer-Encoding: chunked\r\n", chunks(body, random));
            case GZIP -> write(out, head + "Content-Encoding: gzip\r\n" + length(gzip(body)), gzip(body));
            case INTERIM_ANSWERS -> {
                String interim = "HTTP/1.1 " + (random.nextBoolean() ? "100" : "103") + " Wait\r\n\r\n";
                write(out, interim.repeat(1 + random.nextInt(100)) + head + length(body), body);
            }
            default -> {
                writeBroken(status, head, body, random, out);
                stays = false;
            }
        }
        return stays;
    }

    private void writeBroken(String status, String head, byte[] body, RandomGenerator random, OutputStream out)
            throws IOException {
        switch (this) {
            case LENGTH_LIES -> write(out, head + "Content-Length: " + one(LENGTHS, random) + "\r\n", body);
            case CHUNKS_BROKEN -> {
                String begun = random.nextBoolean() ? "1\r\n{\r\n" : "";
                byte[] broken = (begun + one(CHUNK_HEADS, random)).getBytes(ISO_8859_1);
                write(out, head + "Transfer-Encoding: chunked\r\n", broken);
            }
            case GZIP_BROKEN -> {
                byte[] broken = brokenGzip(gzip(body), random);
                write(out, head + "Content-Encoding: gzip\r\n" + length(broken), broken);
            }
            case ENCODING_UNKNOWN -> {
                String encoding =
                        one(List.of("br", "deflate", "zstd", "gzip, gzip", "identity", "GZIP", "x-gzip"), random);
                write(out, head + "Content-Encoding: " + encoding + "\r\n" + length(body), body);
            }
            case STATUS_LINE_BROKEN -> write(out, one(STATUS_LINES, random) + "\r\n" + length(body), body);
            case HEADERS_ODD -> write(out, status + one(ODD_HEADERS, random) + length(body), body);
            default -> write(out, head, body);
        }
    }

    private static byte[] brokenGzip(byte[] whole, RandomGenerator random) throws IOException {
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> Arrays.copyOf(whole, 10);
            case 2 -> gzip(whole);
            case 3 -> new byte[0];
            case 4 -> "{\"success\":true}".getBytes(ISO_8859_1);
            default -> {
                whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                yield whole;
            }
        };
    }

    private static byte[] chunks(byte[] body, RandomGenerator random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, 1 + random.nextInt(10_000));
            out.writeBytes(
                    (Integer.toHexString(size) + (random.nextBoolean() ? ";x=y" : "") + "\r\n").getBytes(ISO_8859_1));
            out.write(body, at, size);
            out.writeBytes("\r\n".getBytes(ISO_8859_1));
            at += size;
        }
        out.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length + "\r\n";
    }

    private static void write(OutputStream out, String head, byte[] body) throws IOException {
        out.write((head + "\r\n").getBytes(ISO_8859_1));
        out.write(body);
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
