package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.pipeline.RawOperations;
import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any method and path of the service, with JSON for a body: for what the contract does not know.
 *
 * <p>Goes through the same pipeline as every typed call: context, credential, retries, limits, errors. Immutable and thread-safe.
 *
 * <pre>{@code
 * JsonElement data = accounting.raw().call("POST", "/new/thing/get", body, RetryClass.READ);
 * }</pre>
 */
public final class RawService {
    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|PATCH|DELETE");
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

    private final Calls calls;

    RawService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Calls it as a create, the class that is sent again least; answers with the envelope's {@code data}, JSON null where it has none.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path below the base address, starting with a slash, without a query
     * @param body any JSON; null for none, as GET must have
     * @throws IllegalArgumentException if method, path or body cannot be right
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public JsonElement call(String method, String path, @Nullable JsonElement body) {
        return call(method, path, body, RetryClass.CREATE, RequestOptions.none());
    }

    /**
     * Calls it as an operation of a class that the caller names, with options of its own.
     *
     * @param retryClass READ and IDEMPOTENT are sent again after a lost answer; REVISIONED is where the body has an {@code expected_revision}
     * @throws IllegalArgumentException if method, path or body cannot be right
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public JsonElement call(
            String method, String path, @Nullable JsonElement body, RetryClass retryClass, RequestOptions options) {
        checked("method", method, METHOD, "GET, POST, PUT, PATCH or DELETE");
        checked("path", path, PATH, "/segment/segment, without a query");
        requireNonNull(retryClass, "retryClass");
        requireNonNull(options, "options");
        if (method.equals("GET") != (body == null) && !method.equals("DELETE")) {
            throw new IllegalArgumentException("body: " + (body == null ? "missing" : "given") + " (expected: "
                    + (body == null ? "JSON for " : "none for ") + method + ")");
        }
        byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
        return calls.raw(RawOperations.any(method, path, retryClass), bytes, options);
    }

    private static void checked(String name, String value, Pattern pattern, String expected) {
        requireNonNull(value, name);
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(name + ": wrong shape (expected: " + expected + ")");
        }
    }
}
