package com.g3nretailstack.accounting.error;

import org.jspecify.annotations.Nullable;

/**
 * Someone else changed the record first (tag {@code conflict}, or a 409 without a tag).
 *
 * <p>The write was refused. Read the record again, and decide anew; the function form does so by itself.
 */
public final class RevisionConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object base;
    private final transient @Nullable Object current;

    /** Made of what is known of the call. */
    public RevisionConflictException(Failure failure) {
        this(failure, null, null);
    }

    /** Made of what is known of the call and of the record. */
    public RevisionConflictException(Failure failure, @Nullable Object base, @Nullable Object current) {
        super(failure, "conflict", "");
        this.base = base;
        this.current = current;
    }

    /** The record that the write was made from, where the function form knows it. */
    public @Nullable Object base() {
        return base;
    }

    /** The record as it stands now, where a re-read was asked for. */
    public @Nullable Object current() {
        return current;
    }

    /** {@link #base()} as a type; null if it is not known or of another type. */
    public <T> @Nullable T base(Class<T> type) {
        return type.isInstance(base) ? type.cast(base) : null;
    }

    /** {@link #current()} as a type; null if it is not known or of another type. */
    public <T> @Nullable T current(Class<T> type) {
        return type.isInstance(current) ? type.cast(current) : null;
    }
}
