package com.g3nretailstack.accounting.observe;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.model.Stats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came with an answer besides its data.
 *
 * <p>Headers are kept by an allow-list ({@link #ALLOWED_HEADERS}), so nothing that the service or a proxy adds leaks
 * by way of a log. Immutable.
 */
public final class ResponseInfo {

    /** The names, in lower case, of the headers that are kept. */
    public static final Set<String> ALLOWED_HEADERS = Set.of(
            "content-length",
            "content-type",
            "date",
            "deprecation",
            "link",
            "retry-after",
            "sunset",
            "x-amz-apigw-id",
            "x-amzn-errortype",
            "x-amzn-requestid",
            "x-api-version",
            "x-g3n-deprecation");

    /**
     * The build of the service's documentation that this SDK was validated against.
     *
     * <p>A marker of compatibility: another {@link #buildId()} is no error, and worth a line in a log.
     */
    public static final String VALIDATED_BUILD = "MONDAY-1776194870";

    private final int status;
    private final Map<String, String> headers;
    private final @Nullable String requestId;
    private final @Nullable String buildId;
    private final @Nullable Stats stats;
    private final @Nullable Instant receivedAt;
    private final @Nullable String rawJson;

    private ResponseInfo(Builder builder) {
        this.status = builder.status;
        this.headers = Map.copyOf(builder.headers);
        this.requestId = builder.requestId;
        this.buildId = builder.buildId;
        this.stats = builder.stats;
        this.receivedAt = builder.receivedAt;
        this.rawJson = builder.rawJson;
    }

    /** Starts an answer with its HTTP status. */
    public static Builder builder(int status) {
        return new Builder(status);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The allow-listed headers by lower-case name; of a repeated one the last, but every {@code link} that 1024 characters hold. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The service's id of the request; name it when you ask the operators. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The build of the service that answered, {@code MONDAY-1776194870}. */
    public @Nullable String buildId() {
        return buildId;
    }

    /** The {@code X-API-Version} header, a date. */
    public @Nullable String apiVersion() {
        return headers.get("x-api-version");
    }

    /** The envelope's {@code stats}, where it had them. */
    public @Nullable Stats stats() {
        return stats;
    }

    /** The service's notice that this route is going away, or null. */
    public @Nullable Deprecation deprecation() {
        return Deprecation.of(headers);
    }

    /** When the answer came, by the client's clock, where that was noted. */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /**
     * The wait that the service asked for by {@code Retry-After}, in seconds or as a date; null if there is none to
     * be read.
     *
     * <p>Never negative and not capped. A date is held against the answer's own {@code Date}, so that a wrong clock
     * here does no harm, and only without one against {@link #receivedAt()}.
     */
    public @Nullable Duration retryAfter() {
        return RetryAfter.read(headers, receivedAt);
    }

    /** The body as it came, only where {@code keepRaw()} was asked for. */
    public @Nullable String rawJson() {
        return rawJson;
    }

    @Override
    public String toString() {
        return "ResponseInfo[status=" + status + ", requestId=" + requestId + ", buildId=" + buildId + "]";
    }

    /** Builds a {@link ResponseInfo}; not thread-safe. */
    public static final class Builder {

        /** From a name in whatever case to the one that it is kept under. */
        private static final Map<String, String> KEYS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        static {
            for (String name : ALLOWED_HEADERS) {
                KEYS.put(name, name);
            }
        }

        private final int status;
        private final Map<String, String> headers = new TreeMap<>();
        private @Nullable String requestId;
        private @Nullable String buildId;
        private @Nullable Stats stats;
        private @Nullable Instant receivedAt;
        private @Nullable String rawJson;

        private Builder(int status) {
            this.status = status;
        }

        /** Keeps a header if it is on the allow-list, cleaned of control characters and cut at 1024. */
        public Builder header(String name, String value) {
            String key = KEYS.get(requireNonNull(name, "name"));
            if (key != null) {
                String line = OneLine.of(requireNonNull(value, "value"));
                headers.merge(key, line, (before, last) -> key.equals("link") ? OneLine.joined(before, last) : last);
            }
            return this;
        }

        /** The service's id of the request. */
        public Builder requestId(@Nullable String id) {
            this.requestId = OneLine.ofNullable(id);
            return this;
        }

        /** The build that answered. */
        public Builder buildId(@Nullable String id) {
            this.buildId = OneLine.ofNullable(id);
            return this;
        }

        /** The envelope's {@code stats}. */
        public Builder stats(@Nullable Stats stats) {
            this.stats = stats;
            return this;
        }

        /** When the answer came, by the client's clock. */
        public Builder receivedAt(@Nullable Instant time) {
            this.receivedAt = time;
            return this;
        }

        /** The body as it came. */
        public Builder rawJson(@Nullable String json) {
            this.rawJson = json;
            return this;
        }

        /** The answer. */
        public ResponseInfo build() {
            return new ResponseInfo(this);
        }
    }
}
