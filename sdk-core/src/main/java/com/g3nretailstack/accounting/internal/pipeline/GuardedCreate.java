package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.model.Revision;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A new record made by a function of another one, whose revision guards it: a payment, of its invoice.
 *
 * @param write the operation that makes the record
 * @param id the id of the record that guards it
 * @param guard reads the guarding record's envelope
 * @param make makes a request of the guarding record, or null for none
 * @param binder puts the guarding record's id and revision into the request
 */
public record GuardedCreate<Q, R, G, T>(
        Operation<Q, R> write,
        String id,
        Operation<?, G> guard,
        Function<T, @Nullable Q> make,
        Update.Binder<Q> binder) {

    /** The request that the function makes, bound to the guarding record; null where it makes none. */
    @Nullable Q request(T current, @Nullable Revision revision) {
        Q made = make.apply(current);
        return made == null ? null : binder.bind(made, revision);
    }
}
