package com.g3nretailstack.accounting.mock.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire is bounded before the service sees it. */
@Timeout(60)
class BodyLimitTest {

    private static final int LIMIT = 10 << 20;

    private final LoopbackServer mock = new LoopbackServer();
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), mock.server.port());

    BodyLimitTest() throws IOException {
        socket.setSoTimeout(20_000);
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        mock.close();
    }

    @Test
    void takesABodyOfTenMebibytes() throws Exception {
        head("Content-Length: " + LIMIT);
        socket.getOutputStream().write(new byte[LIMIT]);

        assertThat(status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(mock.service.requests().get(0).body()).hasSize(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10485761", "4294967296", "9223372036854775807"})
    void refusesALongerBodyByItsDeclaredLengthAlone(String length) throws Exception {
        head("Content-Length: " + length);
        socket.getOutputStream().write('{'); // Jetty waits for the first byte

        String answer = wholeAnswer();

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("Content-Type: application/json", "Connection: close")
                .endsWith("\r\n\r\n{\"message\":\"Request Too Long\"}");
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void takesAChunkedBodyOfTenMebibytes() throws Exception {
        head("Transfer-Encoding: chunked");
        for (int i = 0; i < 10; i++) {
            chunk(1 << 20);
        }
        chunk(0);

        assertThat(status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(mock.service.requests().get(0).body()).hasSize(LIMIT);
    }

    @Test
    void refusesAChunkedBodyThatNeverEnds() throws Exception {
        head("Transfer-Encoding: chunked");
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(this::chunksUntilNobodyTakesThem);

        assertThat(wholeAnswer()).startsWith("HTTP/1.1 413 ").contains("Request Too Long");
        socket.close();
        assertThat(sent.join()).isGreaterThanOrEqualTo(10);
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void goesOnServingAfterARefusal() throws Exception {
        head("Content-Length: 10485761");
        socket.getOutputStream().write('{');
        wholeAnswer();

        assertThat(mock.post("/event/record", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -1", "Content-Length: x", "Content-Length: 99999999999999999999"})
    void refusesALengthThatIsNone(String header) throws Exception {
        head(header);

        assertThat(status()).startsWith("HTTP/1.1 4");
        assertThat(mock.service.applied()).isZero();
    }

    @Test
    void takesHeadersThatAreLarge() throws Exception {
        head("Content-Length: 0\r\nx-large: " + "v".repeat(10_000));

        assertThat(status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void refusesHeadersThatAreTooLarge(int headers) throws Exception {
        String value = "v".repeat(11_000 / headers);
        StringBuilder large = new StringBuilder("Content-Length: 0");
        for (int i = 0; i < headers; i++) {
            large.append("\r\nx-large-").append(i).append(": ").append(value);
        }
        head(large.toString());

        assertThat(status()).startsWith("HTTP/1.1 431 ");
        assertThat(mock.service.applied()).isZero();
    }

    private void head(String headers) throws IOException {
        String head = "POST /accounting/event/record HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    }

    private void chunk(int size) throws IOException {
        byte[] head = (Integer.toHexString(size) + "\r\n").getBytes(ISO_8859_1);
        byte[] chunk = new byte[head.length + size + 2];
        System.arraycopy(head, 0, chunk, 0, head.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        socket.getOutputStream().write(chunk);
    }

    private int chunksUntilNobodyTakesThem() {
        int chunks = 0;
        try {
            while (true) {
                chunk(1 << 20);
                chunks++;
            }
        } catch (IOException closed) {
            return chunks;
        }
    }

    private String status() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Everything until the server hangs up, orderly or not. */
    private String wholeAnswer() throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (IOException reset) {
            assertThat(answer).isNotEmpty();
        }
        return answer.toString();
    }
}
