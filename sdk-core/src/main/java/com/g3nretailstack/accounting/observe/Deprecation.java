package com.g3nretailstack.accounting.observe;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The service's notice that a route is going away.
 *
 * @param deprecation the {@code Deprecation} header as it came: {@code true} or the time since when
 * @param sunset the {@code Sunset} header as it came: when the route ends
 * @param link the {@code Link} header, where its relation is {@code deprecation} or {@code sunset}
 * @param notice the text of {@code x-g3n-deprecation}
 */
public record Deprecation(
        @Nullable String deprecation,
        @Nullable String sunset,
        @Nullable String link,
        @Nullable String notice) {

    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel=\"?[^\";,]*\\b(deprecation|sunset)\\b", Pattern.CASE_INSENSITIVE);

    /** The notice that these headers carry, by lower-case name, or null if they carry none. */
    static @Nullable Deprecation of(Map<String, String> headers) {
        String deprecation = headers.get("deprecation");
        String sunset = headers.get("sunset");
        String notice = headers.get("x-g3n-deprecation");
        String link = relevant(headers.get("link"));
        if (deprecation == null && sunset == null && notice == null && link == null) {
            return null;
        }
        return new Deprecation(deprecation, sunset, link, notice);
    }

    // a Link may lead anywhere: the next page, a licence
    private static @Nullable String relevant(@Nullable String link) {
        return link != null && RELATION.matcher(link).find() ? link : null;
    }
}
