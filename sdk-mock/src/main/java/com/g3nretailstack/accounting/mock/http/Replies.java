package com.g3nretailstack.accounting.mock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back for whatever came over HTTP, also for what lies outside the service; never throws; thread-safe. */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final ServiceAnswer OUTSIDE = message(404, "Not Found");
    private static final ServiceAnswer BROKEN = message(500, "Internal server error");

    private final String basePath;
    private final FaultingService service;

    Replies(String basePath, FaultingService service) {
        this.basePath = basePath;
        this.service = service;
    }

    /**
     * The reply to a request.
     *
     * @param path the path with the base path and without a query
     * @param headers the first value of each header, as the service's gateway is assumed to take it, names in lower case
     */
    Reply to(String method, String path, Map<String, String> headers, byte[] body) {
        if (!path.startsWith(basePath + "/")) {
            return Reply.of(OUTSIDE);
        }
        try {
            return service.handle(new ServiceRequest(method, path.substring(basePath.length()), headers, body));
        } catch (RuntimeException | Error broken) {
            LOG.error("the mock failed at {} {}", method, path, broken);
            return Reply.of(BROKEN);
        }
    }

    private static ServiceAnswer message(int status, String message) {
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(UTF_8);
        return new ServiceAnswer(status, Map.of("Content-Type", "application/json"), body);
    }
}
