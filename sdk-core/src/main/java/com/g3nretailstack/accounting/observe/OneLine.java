package com.g3nretailstack.accounting.observe;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one bounded line of a text that came from outside, so that it cannot forge a log line. */
final class OneLine {

    private static final int LONGEST = 1024;

    private OneLine() {}

    static String of(String text) {
        if (isOneAlready(text)) {
            return text;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Breaks.PATTERN.matcher(cut).replaceAll(" ").strip();
    }

    /** The usual case, which every answer's headers are: visible ASCII, with a blank in the middle at most. */
    private static boolean isOneAlready(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return length <= LONGEST && (length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' '));
    }

    /** Both, or the first alone where both are too long: many of them must not add up. */
    static String joined(String one, String other) {
        return one.length() + other.length() + 2 > LONGEST ? one : one + ", " + other;
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Compiled when the first text needs it, which in most programs is never. */
    private static final class Breaks {
        static final Pattern PATTERN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    }
}
