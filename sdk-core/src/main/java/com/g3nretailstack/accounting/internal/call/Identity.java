package com.g3nretailstack.accounting.internal.call;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * For whom and where a call speaks, checked and canonical.
 *
 * @param orgcode header {@code x-orgcode}
 * @param facility header {@code x-logical-guid}
 * @param channel header {@code x-channel-code}
 * @param costCentre header {@code x-cccode}
 * @param actor no header: it goes into the body's {@code request_context}
 */
public record Identity(
        @Nullable String orgcode,
        @Nullable String facility,
        @Nullable String channel,
        @Nullable String costCentre,
        @Nullable String actor) {

    /** Speaks for nobody. */
    public static final Identity NONE = new Identity(null, null, null, null, null);

    /** Hands over the headers of what is set, in a fixed order. */
    public void headers(BiConsumer<String, String> taker) {
        hand(taker, "x-orgcode", orgcode);
        hand(taker, "x-logical-guid", facility);
        hand(taker, "x-channel-code", channel);
        hand(taker, "x-cccode", costCentre);
    }

    private static void hand(BiConsumer<String, String> taker, String name, @Nullable String value) {
        if (value != null) {
            taker.accept(name, value);
        }
    }
}
