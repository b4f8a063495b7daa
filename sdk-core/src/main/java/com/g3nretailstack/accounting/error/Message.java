package com.g3nretailstack.accounting.error;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the one line that an exception says: what, where, how to find it. */
final class Message {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 100;

    // line breaks forge log lines, and format characters turn the reading direction: neither has a place in one line
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private Message() {}

    /** What the service answered: {@code 409 conflict: its words [where]}. */
    static String answered(Failure failure, String fallback) {
        ResponseInfo response = failure.response();
        String tag = failure.tag();
        String words = words(failure.error());
        return (response == null ? "" : response.status() + " ")
                + (tag == null ? fallback : clean(tag, LONGEST_NAME))
                + (words == null ? "" : ": " + clean(words, LONGEST_TEXT));
    }

    /** {@code [POST /event/record, request_id=…, effect=unknown]}, the latter two where they say something. */
    static String where(Failure failure) {
        String requestId = failure.requestId();
        return " [" + clean(failure.operation(), LONGEST_TEXT)
                + (requestId == null ? "" : ", request_id=" + clean(requestId, LONGEST_NAME))
                + (failure.effect() == Effect.UNKNOWN ? ", effect=unknown" : "")
                + "]";
    }

    /** What was thrown below, in words of ours or by its short name; its own text stays there, for it may quote what was sent. */
    static String causeOf(Failure failure) {
        Throwable cause = failure.cause();
        String words = Trouble.words(cause);
        return cause == null ? "" : ": " + cause.getClass().getSimpleName() + (words == null ? "" : " (" + words + ")");
    }

    private static @Nullable String words(@Nullable ApiError error) {
        ErrorMajor major = error == null ? null : error.major();
        Map<String, String> message = major == null ? null : major.message();
        if (message == null) {
            return null;
        }
        return Stream.concat(Stream.ofNullable(message.get("en_US")), message.values().stream())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    static String clean(String text, int longest) {
        // cut first: the pattern must not run over a megabyte
        String head = text.length() > longest * 2 ? text.substring(0, longest * 2) : text;
        String line = UNPRINTABLE.matcher(head).replaceAll(" ").strip();
        return line.length() > longest ? line.substring(0, whole(line, longest)) + "…" : line;
    }

    // never half a character
    private static int whole(String line, int end) {
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
