package com.g3nretailstack.accounting.paging;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * The service's mark of where a page starts, or the next part of a continued call.
 *
 * <p>A token may be any JSON value and is carried as it came: it is never decoded, and it prints masked. It must not outlive the
 * session in which it was given: the service may expire it or bind it to its caller, so it is not serialisable and belongs in no
 * file. Keep what you filter by, such as a point in time, to go on another day.
 *
 * <p>Immutable. Two tokens are equal when their JSON has the same content; the order of properties does not count, and numbers
 * are compared by their digits as written.
 */
public final class PageToken {
    private static final JsonPrimitive EMPTY = new JsonPrimitive("");

    private final JsonElement json;
    private final String canonical;

    private PageToken(JsonElement json) {
        this.json = json;
        this.canonical = CanonicalJson.of(json);
    }

    /** Takes a {@code next_token} or {@code cursor} as it came; null when it marks the end: absent, null or an empty string. */
    public static @Nullable PageToken of(@Nullable JsonElement nextToken) {
        if (nextToken == null || nextToken.isJsonNull() || nextToken.equals(EMPTY)) {
            return null;
        }
        return new PageToken(nextToken.deepCopy());
    }

    /** The token as it came, to be sent back; a copy, so changing it changes nothing here. */
    public JsonElement json() {
        return json.deepCopy();
    }

    /** The same text for the same content, whatever the order of properties. */
    String canonical() {
        return canonical;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageToken token && token.canonical.equals(canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** Masked: a token may carry what its session may see. */
    @Override
    public String toString() {
        return "PageToken[***]";
    }
}
