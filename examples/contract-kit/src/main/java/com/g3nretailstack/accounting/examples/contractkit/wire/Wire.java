package com.g3nretailstack.accounting.examples.contractkit.wire;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands below one client and holds every request and answer against the contract; thread-safe.
 *
 * <p>It never throws for a misfit: the client would take that for a lost answer. {@link #problems()} tells afterwards.
 */
public final class Wire implements Interceptor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONGEST = 16L << 20;

    private final WireCheck check;
    private final String basePath;
    private final List<WireExchange> exchanges = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable UnaryOperator<ObjectNode> alteration;

    /** Stands below a client whose addresses begin with that path. */
    public Wire(Contract contract, String basePath) {
        this.check = new WireCheck(contract);
        this.basePath = basePath;
    }

    /** Puts something into the next request that no typed call can: a misfit, which the contract then has to refuse. */
    public synchronized void misfitNext(UnaryOperator<ObjectNode> change) {
        alteration = change;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        UnaryOperator<ObjectNode> change = takeAlteration();
        byte[] body = altered(bytes(request.body()), change);
        JsonNode sent = json(body);
        Response response = chain.proceed(resent(request, body));
        byte[] received = response.peekBody(LONGEST).bytes();
        WireExchange exchange = exchange(request, sent, response, json(received));
        synchronized (this) {
            exchanges.add(exchange);
            problems.addAll(check.problems(exchange, change != null));
        }
        return response;
    }

    private synchronized @Nullable UnaryOperator<ObjectNode> takeAlteration() {
        UnaryOperator<ObjectNode> taken = alteration;
        alteration = null;
        return taken;
    }

    private static byte[] altered(byte[] sent, @Nullable UnaryOperator<ObjectNode> change) {
        return change != null && json(sent) instanceof ObjectNode body
                ? JSON.writeValueAsBytes(change.apply(body))
                : sent;
    }

    // the body can be read once only, so what was read is sent on
    private static Request resent(Request request, byte[] body) {
        RequestBody read = request.body();
        return read == null
                ? request
                : request.newBuilder()
                        .method(request.method(), RequestBody.create(body, read.contentType()))
                        .build();
    }

    private WireExchange exchange(Request request, JsonNode sent, Response response, JsonNode answer) {
        String path = request.url().encodedPath();
        return new WireExchange(
                request.method(),
                path.startsWith(basePath) ? path.substring(basePath.length()) : path,
                request.url().query(),
                sentHeaders(request),
                sent,
                response.code(),
                headers(response.headers()),
                answer);
    }

    // OkHttp takes the type from the body, below this place
    private static Map<String, List<String>> sentHeaders(Request request) {
        Map<String, List<String>> headers = headers(request.headers());
        MediaType type = request.body() == null ? null : request.body().contentType();
        if (type != null) {
            headers.putIfAbsent("content-type", List.of(type.toString()));
        }
        return headers;
    }

    private static Map<String, List<String>> headers(Headers headers) {
        Map<String, List<String>> byName = new TreeMap<>();
        headers.toMultimap().forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), values));
        return byName;
    }

    private static byte[] bytes(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readByteArray();
    }

    private static JsonNode json(byte[] text) {
        try {
            return text.length == 0 ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Everything that went over the wire so far, oldest first. */
    public synchronized List<WireExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The last exchange of an operation. */
    public synchronized WireExchange last(String route) {
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            if (exchanges.get(i).route().equals(route)) {
                return exchanges.get(i);
            }
        }
        throw new NoSuchElementException("nothing was sent to " + route);
    }

    /** Forgets what went over the wire so far, for the next case. */
    public synchronized void clear() {
        exchanges.clear();
        problems.clear();
        alteration = null;
    }

    /** What did not fit the contract so far. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }
}
