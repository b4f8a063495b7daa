package com.g3nretailstack.accounting.api;

import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract, as data: what to send where, how to read the answer, what may be sent twice.
 *
 * <p>The constants stand in the {@code *Api} classes ({@code EventApi.RECORD}); {@link #builder} makes one of one's own.
 * Immutable and thread-safe.
 *
 * @param <Q> the request; {@link Void} where there is none
 * @param <R> the answer, as a rule an envelope
 */
public final class Operation<Q, R> {
    private final String id;
    private final String method;
    private final String path;
    private final String route;
    private final RetryClass retryClass;
    private final @Nullable WriteEffect effect;
    private final @Nullable String cursor;
    private final @Nullable RevisionSource revisionSource;
    private final @Nullable Lookup lookup;
    private final List<String> writeMarkers;
    private final boolean idempotencyDocumented;
    private final Set<String> recordProperties;
    private final Map<ContextHeader, ContextHeader.Presence> context;
    private final Set<ContextHeader> requiredContext;
    private final List<String> requiredRoles;
    private final @Nullable Encoder<Q> encoder;
    private final Decoder<R> decoder;

    Operation(OperationBuilder<Q, R> from) {
        id = from.id;
        method = from.method;
        path = from.path;
        route = method + " " + path;
        retryClass = from.retryClass;
        effect = from.effect;
        cursor = from.cursor;
        revisionSource = from.revisionSource;
        lookup = from.lookup;
        writeMarkers = List.copyOf(from.writeMarkers);
        idempotencyDocumented = from.idempotencyDocumented;
        recordProperties = Set.copyOf(from.recordProperties);
        context = Collections.unmodifiableMap(new EnumMap<>(from.context));
        requiredContext = required(context);
        requiredRoles = List.copyOf(from.requiredRoles);
        encoder = from.encoder;
        decoder = Objects.requireNonNull(from.decoder, "response");
    }

    /**
     * Starts an operation; without more it is a {@link RetryClass#CREATE}, the class that is sent again least.
     *
     * @param <R> the answer
     * @param id the operation id
     * @param method the HTTP method
     * @param path the path below the base address, starting with a slash
     * @return the builder
     */
    public static <Q, R> OperationBuilder<Q, R> builder(String id, String method, String path) {
        return new OperationBuilder<>(id, method, path);
    }

    /**
     * The operation id.
     *
     * @return the id, as in {@code event_record}
     */
    public String id() {
        return id;
    }

    /**
     * The HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return method;
    }

    /**
     * The path below the base address.
     *
     * @return the path, starting with a slash
     */
    public String path() {
        return path;
    }

    /**
     * What sending it twice means.
     *
     * @return the class
     */
    public RetryClass retryClass() {
        return retryClass;
    }

    /**
     * Whether applying it twice ends in the same state.
     *
     * @return the effect, or null for a read
     */
    public @Nullable WriteEffect effect() {
        return effect;
    }

    /**
     * The property that continues a list.
     *
     * @return the property's name, or null where there is nothing to continue
     */
    public @Nullable String cursor() {
        return cursor;
    }

    /**
     * Where the record's current revision is read.
     *
     * @return the source, or null where the operation takes no revision
     */
    public @Nullable RevisionSource revisionSource() {
        return revisionSource;
    }

    /**
     * How to find what it made.
     *
     * @return the look-up, or null where none is known
     */
    public @Nullable Lookup lookup() {
        return lookup;
    }

    /**
     * The properties of the record that echo something unique that was sent.
     *
     * @return their names; empty where there are none
     */
    public List<String> writeMarkers() {
        return writeMarkers;
    }

    /**
     * Whether the service documents that it recognises a repeated {@code idempotency_key} here.
     *
     * @return whether it does
     */
    public boolean idempotencyDocumented() {
        return idempotencyDocumented;
    }

    /**
     * The properties of the record that the operation writes or reads; of a row for a list.
     *
     * @return their names on the wire; empty where there is no record
     */
    public Set<String> recordProperties() {
        return recordProperties;
    }

    /**
     * The headers of context that it takes.
     *
     * @return for each whether it is required
     */
    public Map<ContextHeader, ContextHeader.Presence> context() {
        return context;
    }

    /**
     * The headers of context that it cannot do without.
     *
     * @return the headers
     */
    public Set<ContextHeader> requiredContext() {
        return requiredContext;
    }

    private static Set<ContextHeader> required(Map<ContextHeader, ContextHeader.Presence> context) {
        Set<ContextHeader> required = EnumSet.noneOf(ContextHeader.class);
        for (ContextHeader header : ContextHeader.values()) {
            if (context.get(header) == ContextHeader.Presence.REQUIRED) {
                required.add(header);
            }
        }
        return Collections.unmodifiableSet(required);
    }

    /**
     * The roles that may call it; one of them is enough, and an active owner needs none.
     *
     * @return the roles
     */
    public List<String> requiredRoles() {
        return requiredRoles;
    }

    /**
     * Writes a request.
     *
     * @param out where to write
     * @throws IOException if the writer fails
     * @throws IllegalStateException if the operation has no request
     */
    public void write(Q request, JsonWriter out) throws IOException {
        if (encoder == null) {
            throw new IllegalStateException(this + " has no request");
        }
        encoder.write(request, out);
    }

    /**
     * Reads an answer.
     *
     * @param in stands before the answer
     * @return the answer
     * @throws IOException if it is no such answer; the message names the place, never what stands there
     */
    public R read(JsonReader in) throws IOException {
        return decoder.read(in);
    }

    /**
     * Writes a request as UTF-8.
     *
     * @return the bytes of the body
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if the operation has no request
     */
    public byte[] encode(Q request) throws IOException {
        return JsonBytes.encode(request, this::write);
    }

    /**
     * Reads an answer from JSON in UTF-8.
     *
     * @param body the whole body
     * @return the answer
     * @throws IOException if the body is no such answer; the message names the place, never what stands there
     */
    public R decode(byte[] body) throws IOException {
        return JsonBytes.decode(body, decoder::read);
    }

    /** The method and the path, as in {@code POST /event/record}. */
    @Override
    public String toString() {
        return route;
    }

    /**
     * How a request is written.
     *
     * @param <Q> the request
     */
    @FunctionalInterface
    public interface Encoder<Q> {
        /**
         * Writes one request.
         *
         * @param out where to write
         * @throws IOException if it cannot be written
         */
        void write(Q request, JsonWriter out) throws IOException;
    }

    /**
     * How an answer is read.
     *
     * @param <R> the answer
     */
    @FunctionalInterface
    public interface Decoder<R> {
        /**
         * Reads one answer.
         *
         * @param in stands before the answer
         * @return the answer
         * @throws IOException if it is no such answer
         */
        R read(JsonReader in) throws IOException;
    }
}
