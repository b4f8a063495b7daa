package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over the wire: an answer or a dropped connection, perhaps held back for a while.
 *
 * @param answer the answer, or null when the connection is dropped
 * @param drop how the connection ends, or null when it is answered
 * @param delay how long the wire stays silent first; it occupies no thread
 */
public record Reply(
        @Nullable ServiceAnswer answer, @Nullable Drop drop, Duration delay) {

    /** An answer sent at once. */
    public static Reply of(ServiceAnswer answer) {
        return new Reply(answer, null, Duration.ZERO);
    }

    /** A connection that ends at once and without an answer. */
    public static Reply drop(Drop drop) {
        return new Reply(null, drop, Duration.ZERO);
    }

    /** The same with the connection dropped instead of answered. */
    public Reply dropped(Drop how) {
        return new Reply(null, how, delay);
    }

    /** The same, held back by so much more. */
    public Reply delayedBy(Duration more) {
        return new Reply(answer, drop, delay.plus(more));
    }

    /** The same with the answer's body cut in the middle; a dropped connection stays dropped. */
    public Reply cutInHalf() {
        if (answer == null) {
            return this;
        }
        byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
        return new Reply(new ServiceAnswer(answer.status(), answer.headers(), half), drop, delay);
    }
}
