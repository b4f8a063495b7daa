package com.g3nretailstack.accounting.paging;

import com.g3nretailstack.accounting.error.Effect;
import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one piece of work that a single call may not get through.
 *
 * <p>A source holds the request of its walk and never changes it: only the cursor differs from call to call. It is called from the
 * thread that walks; two walks may call it at the same time.
 *
 * @param <T> what one call answers
 */
public interface PartSource<T> {
    /** Makes the call that goes on from {@code cursor}; null makes the first one. */
    T fetch(@Nullable PageToken cursor);

    /** Whether more is to come after a part, as the part itself says; null where it says nothing. */
    @Nullable Boolean partial(T part);

    /** Where the call after a part goes on, as it came. */
    @Nullable JsonElement cursor(T part);

    /** Two parts that followed one another, as though one call had done both. */
    T sum(T earlier, T later);

    /** What the parts that were handed out have done, if the walk has to stop after them. */
    Effect effect();
}
