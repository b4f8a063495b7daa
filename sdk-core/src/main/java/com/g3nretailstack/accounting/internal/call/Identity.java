package com.g3nretailstack.accounting.internal.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The headers of what is set, in a fixed order; unmodifiable. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, "x-orgcode", orgcode);
        put(headers, "x-logical-guid", facility);
        put(headers, "x-channel-code", channel);
        put(headers, "x-cccode", costCentre);
        return Collections.unmodifiableMap(headers);
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
