package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.model.Revision;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change of one record by a function.
 *
 * @param write the operation that changes it
 * @param id the record's id
 * @param change makes a request of the record, or null for no change; is given null where the record is absent and may be created
 * @param binder puts id and revision into the request
 */
public record Update<Q, R, T>(
        Operation<Q, R> write, String id, Function<@Nullable T, @Nullable Q> change, Binder<Q> binder) {

    /** Puts the id and the revision of the record into a request. */
    @FunctionalInterface
    public interface Binder<Q> {
        /** The request with the id, and with the revision where there is one. */
        Q bind(Q request, @Nullable Revision revision);
    }
}
