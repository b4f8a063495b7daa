package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which requests a rule is about; immutable, narrowed step by step.
 *
 * <pre>{@code
 * RequestMatch.post("/event/record").org("ACME").body(json -> json.path("type").asString().equals("refund"))
 * }</pre>
 */
public final class RequestMatch {

    private static final JsonMapper JSON = new JsonMapper();

    private final Predicate<ServiceRequest> test;

    private RequestMatch(Predicate<ServiceRequest> test) {
        this.test = test;
    }

    /** Every request. */
    public static RequestMatch any() {
        return new RequestMatch(request -> true);
    }

    /** Requests to a path below the base path, such as {@code /event/record}. */
    public static RequestMatch path(String path) {
        return any().and(request -> request.path().equals(path));
    }

    /** POST requests to a path. */
    public static RequestMatch post(String path) {
        return path(path).method("POST");
    }

    /** GET requests to a path. */
    public static RequestMatch get(String path) {
        return path(path).method("GET");
    }

    /** Of these, those with an HTTP method. */
    public RequestMatch method(String method) {
        return and(request -> request.method().equals(method));
    }

    /** Of these, those whose {@code x-orgcode} names an org. */
    public RequestMatch org(String orgcode) {
        String wanted = canonical(orgcode);
        return and(request -> {
            String sent = request.header("x-orgcode");
            return sent != null && canonical(sent).equals(wanted);
        });
    }

    /** Of these, those whose body is JSON for which the test holds. */
    public RequestMatch body(Predicate<JsonNode> body) {
        return and(request -> bodyMatches(request, body));
    }

    /** Of these, those for which the test holds. */
    public RequestMatch and(Predicate<ServiceRequest> more) {
        return new RequestMatch(test.and(more));
    }

    /** Whether a request is one of them. */
    public boolean matches(ServiceRequest request) {
        return test.test(request);
    }

    private static boolean bodyMatches(ServiceRequest request, Predicate<JsonNode> body) {
        try {
            return body.test(JSON.readTree(request.body()));
        } catch (JacksonException notJson) {
            return false;
        }
    }

    static String canonical(String orgcode) {
        return orgcode.trim().toUpperCase(Locale.ROOT);
    }
}
