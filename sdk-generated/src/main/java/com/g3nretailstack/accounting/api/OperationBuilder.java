package com.g3nretailstack.accounting.api;

import com.g3nretailstack.accounting.internal.json.Arguments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Operation}; what is not said is absent.
 *
 * @param <Q> the request
 * @param <R> the answer
 */
public final class OperationBuilder<Q, R> {
    final String id;
    final String method;
    final String path;
    RetryClass retryClass = RetryClass.CREATE;

    @Nullable WriteEffect effect;

    @Nullable String cursor;

    @Nullable RevisionSource revisionSource;

    @Nullable Lookup lookup;

    List<String> writeMarkers = List.of();
    boolean idempotencyDocumented;
    Set<String> recordProperties = Set.of();
    final Map<ContextHeader, ContextHeader.Presence> context = new EnumMap<>(ContextHeader.class);
    List<String> requiredRoles = List.of();

    Operation.@Nullable Encoder<Q> encoder;

    Operation.@Nullable Decoder<R> decoder;

    OperationBuilder(String id, String method, String path) {
        this.id = Arguments.required("id", id);
        this.method = Arguments.required("method", method);
        this.path = Arguments.required("path", path);
    }

    /** Says what sending it twice means. */
    public OperationBuilder<Q, R> retryClass(RetryClass retryClass) {
        this.retryClass = Arguments.required("retryClass", retryClass);
        return this;
    }

    /** Says whether applying it twice ends in the same state. */
    public OperationBuilder<Q, R> effect(WriteEffect effect) {
        this.effect = Arguments.required("effect", effect);
        return this;
    }

    /**
     * Names the property that continues a list.
     *
     * @param cursor the property
     */
    public OperationBuilder<Q, R> cursor(String cursor) {
        this.cursor = Arguments.required("cursor", cursor);
        return this;
    }

    /** Says where the record's current revision is read. */
    public OperationBuilder<Q, R> revisionSource(RevisionSource revisionSource) {
        this.revisionSource = Arguments.required("revisionSource", revisionSource);
        return this;
    }

    /**
     * Says how to find what it made.
     *
     * @param lookup the look-up
     */
    public OperationBuilder<Q, R> lookup(Lookup lookup) {
        this.lookup = Arguments.required("lookup", lookup);
        return this;
    }

    /**
     * Names the properties of the record that echo something unique that was sent.
     *
     * @param names the properties
     */
    public OperationBuilder<Q, R> writeMarkers(String... names) {
        this.writeMarkers = List.of(names);
        return this;
    }

    /** Says that the service documents that it recognises a repeated {@code idempotency_key} here. */
    public OperationBuilder<Q, R> idempotencyDocumented() {
        this.idempotencyDocumented = true;
        return this;
    }

    /**
     * Names the properties of the record that the operation writes or reads.
     *
     * @param names the properties
     */
    public OperationBuilder<Q, R> recordProperties(Set<String> names) {
        this.recordProperties = Set.copyOf(names);
        return this;
    }

    /**
     * Says that it takes a header of context.
     *
     * @param presence whether it is required
     */
    public OperationBuilder<Q, R> context(ContextHeader header, ContextHeader.Presence presence) {
        context.put(Arguments.required("header", header), Arguments.required("presence", presence));
        return this;
    }

    /** Names the roles that may call it. */
    public OperationBuilder<Q, R> requiredRoles(String... roles) {
        this.requiredRoles = List.of(roles);
        return this;
    }

    /**
     * Says how a request is written.
     *
     * @param encoder how
     */
    public OperationBuilder<Q, R> request(Operation.Encoder<Q> encoder) {
        this.encoder = Arguments.required("encoder", encoder);
        return this;
    }

    /**
     * Says how an answer is read.
     *
     * @param decoder how
     */
    public OperationBuilder<Q, R> response(Operation.Decoder<R> decoder) {
        this.decoder = Arguments.required("decoder", decoder);
        return this;
    }

    /**
     * Makes the operation.
     *
     * @return the operation
     * @throws NullPointerException if nothing says how an answer is read
     */
    public Operation<Q, R> build() {
        return new Operation<>(this);
    }
}
