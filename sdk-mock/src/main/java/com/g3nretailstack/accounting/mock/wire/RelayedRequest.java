package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request as it came over the wire, whole. */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record RelayedRequest(HttpHead head, byte[] body) {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);

    /** The client's next request, or null where it ended the connection. */
    static @Nullable RelayedRequest read(Peer client) throws IOException {
        HttpHead head = HttpHead.read(client.in());
        if (head == null) {
            return null;
        }
        Body body = Body.ofRequest(head);
        if (head.says("expect", "100-continue")) {
            client.out().write(CONTINUE);
        }
        return new RelayedRequest(head, Held.read(body, client.in()));
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.raw().length + body.length);
        all.writeBytes(head.raw());
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** What a plan is asked about. */
    ServiceRequest below(String basePath) {
        String path = head.path();
        String below = path.startsWith(basePath + "/") ? path.substring(basePath.length()) : path;
        return new ServiceRequest(head.method(), below, head.headers(), body);
    }

    /** Whether the client was told to go on sending, so that the server need not tell it again. */
    boolean wasContinued() {
        return head.says("expect", "100-continue");
    }
}
