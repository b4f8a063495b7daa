package com.g3nretailstack.accounting.mock.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/** One TCP connection that shows exactly what came over it. */
public final class RawConnection implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private final Socket socket;
    private final InputStream in;

    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a POST without waiting for what comes back. */
    public void post(String path, String body, String... headers) throws IOException {
        String head = "POST /accounting" + path + " HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
                + "x-orgcode: ACME\r\ncontent-length: " + body.length() + "\r\n" + String.join("", headers) + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next bytes; fewer only where the stream ends. */
    public String next(int count) throws IOException {
        return new String(in.readNBytes(count), ISO_8859_1);
    }

    /** Whether a byte is there to be read without waiting. */
    public boolean hasNext() throws IOException {
        return in.available() > 0;
    }

    /** The next byte, or -1 at the end of the stream. */
    public int read() throws IOException {
        return in.read();
    }

    /** How long the next reads wait before they give up. */
    public void readTimeout(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    /** One whole answer, head and body. */
    public String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the stream ended within: " + head);
            }
            head.append((char) next);
        }
        return head + new String(in.readNBytes(length(head.toString())), ISO_8859_1);
    }

    private static int length(String head) {
        int start = head.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
