package com.g3nretailstack.accounting.mock.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error status instead of the service's answer; immutable.
 *
 * <p>By default the body is an error envelope with the tag that the service documents for the status, and nothing is applied.
 */
public final class StatusFault implements Fault {

    private enum Body {
        ENVELOPE,
        GATEWAY,
        EMPTY
    }

    private final int status;
    private final Map<String, String> headers;
    private final Body body;
    private final boolean applied;

    private StatusFault(int status, Map<String, String> headers, Body body, boolean applied) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.applied = applied;
    }

    static StatusFault of(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status: " + status + " (expected: 400 to 599)");
        }
        return new StatusFault(status, Map.of(), Body.ENVELOPE, false);
    }

    /** The same with {@code Retry-After} in whole seconds, rounded up. */
    public StatusFault retryAfter(Duration wait) {
        return retryAfter(Long.toString(wait.plusNanos(999_999_999).toSeconds()));
    }

    /** The same with {@code Retry-After} as given: a date, or nonsense. */
    public StatusFault retryAfter(String value) {
        return header("Retry-After", value);
    }

    /** The same with one more header. */
    public StatusFault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new StatusFault(status, more, body, applied);
    }

    /** The same with a gateway's body, {@code {"message": …}}, instead of the envelope. */
    public StatusFault fromGateway() {
        return new StatusFault(status, headers, Body.GATEWAY, applied);
    }

    /** The same without a body. */
    public StatusFault empty() {
        return new StatusFault(status, headers, Body.EMPTY, applied);
    }

    /** The same after the request was applied: the error lies. */
    public StatusFault afterCommit() {
        return new StatusFault(status, headers, body, true);
    }

    @Override
    public Reply play(ServiceRequest request, Next next) {
        if (!applied) {
            return Reply.of(answer());
        }
        Reply served = next.handle(request);
        return new Reply(answer(), null, served.delay());
    }

    @Override
    public String name() {
        return applied ? "commit-then-" + status : "status-" + status;
    }

    private ServiceAnswer answer() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        String text = switch (body) {
            case ENVELOPE -> ErrorTexts.envelope(status);
            case GATEWAY -> ErrorTexts.gateway(status);
            case EMPTY -> "";
        };
        if (body != Body.EMPTY) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        return new ServiceAnswer(status, all, text.getBytes(UTF_8));
    }
}
