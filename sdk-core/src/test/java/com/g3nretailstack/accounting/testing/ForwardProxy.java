package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import okhttp3.Credentials;

/** A forward proxy that asks for a password: passes plain requests on, opens tunnels, and notes every byte that it sees of its clients. */
public final class ForwardProxy implements AutoCloseable {

    /** Who may pass, as the header says it. */
    public static final String PASS = Credentials.basic("proxy-user", "proxy-password");

    private static final Pattern SHOWN =
            Pattern.compile("(?i:\r\nproxy-authorization): " + Pattern.quote(PASS + "\r\n"));
    private static final String REFUSED =
            "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

    private final BareServer server = new BareServer(this::serve);
    private final IntUnaryOperator port;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    /**
     * Starts one.
     *
     * @param port to which port of this machine it really leads those who ask for one
     */
    public ForwardProxy(IntUnaryOperator port) throws IOException {
        this.port = port;
    }

    /** An honest one. */
    public static ForwardProxy start() throws IOException {
        return new ForwardProxy(asked -> asked);
    }

    /** What a client is to go by. */
    public Proxy address() {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }

    /** Every request's line and headers, in the order of arrival. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** Every byte that came from clients. */
    public synchronized String seen() {
        return seen.toString(ISO_8859_1);
    }

    private void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (String head = head(in); !head.isEmpty(); head = head(in)) {
            heads.add(head);
            note(head.getBytes(ISO_8859_1), head.length());
            byte[] body = in.readNBytes(length(head));
            if (!SHOWN.matcher(head).find()) {
                client.getOutputStream().write(REFUSED.getBytes(ISO_8859_1));
            } else if (head.startsWith("CONNECT ")) {
                tunnel(client, in, head);
                return;
            } else {
                forward(client, head, body);
            }
        }
    }

    private void tunnel(Socket client, InputStream in, String head) throws IOException {
        int asked = URI.create("x://" + head.split(" ", 3)[1]).getPort();
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), port.applyAsInt(asked))) {
            client.getOutputStream().write("HTTP/1.1 200 Go on\r\n\r\n".getBytes(ISO_8859_1));
            BareServer.daemon(() -> pour(in, service));
            service.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** As proxies do: the target without its host, and none of what was for the proxy. */
    private void forward(Socket client, String head, byte[] body) throws IOException {
        String[] words = head.split(" ", 3);
        URI target = URI.create(words[1]);
        String passed = (words[0] + " " + target.getRawPath() + " " + words[2]).replaceAll("(?i)\r\nproxy-[^\r]*", "");
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), port.applyAsInt(target.getPort()))) {
            OutputStream out = service.getOutputStream();
            out.write(passed.getBytes(ISO_8859_1));
            out.write(body);
            // the service then hangs up when it has answered
            service.shutdownOutput();
            service.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private void pour(InputStream from, Socket to) {
        byte[] bytes = new byte[8192];
        try (to) {
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                note(bytes, count);
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException ended) {
            // by one of the two
        }
    }

    private synchronized void note(byte[] bytes, int count) {
        seen.write(bytes, 0, count);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Up to the empty line; empty where the client is gone. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
