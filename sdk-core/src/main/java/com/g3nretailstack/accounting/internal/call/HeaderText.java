package com.g3nretailstack.accounting.internal.call;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks, by name, what is to stand in a header; messages never quote the value. Stateless. */
public final class HeaderText {

    private static final Pattern COST_CENTRE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");

    private HeaderText() {}

    /** The canonical organisation code: trimmed, upper case. */
    public static String orgcode(String value) {
        return printable("orgcode", noControl("orgcode", value).strip()).toUpperCase(Locale.ROOT);
    }

    /** The canonical cost centre code: upper case, {@code XXXX-XXXX-XXXX} of letters and digits. */
    public static String costCentre(String value) {
        String code = printable("costCentre", value).toUpperCase(Locale.ROOT);
        if (!COST_CENTRE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "costCentre: wrong shape (expected: XXXX-XXXX-XXXX of letters A-Z and digits)");
        }
        return code;
    }

    /**
     * A value as given, if it is printable ASCII and neither empty nor surrounded by blanks, which HTTP would strip.
     */
    public static String printable(String name, String value) {
        noControl(name, value);
        if (leavesAscii(value)) {
            throw new IllegalArgumentException(name + ": a character beyond ASCII (expected: printable ASCII)");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(name + ": begins or ends with a blank");
        }
        return value;
    }

    /** A value as given, if it is not blank and free of control characters and line separators. */
    public static String noControl(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + ": blank (expected: at least one character)");
        }
        if (breaksALine(value)) {
            throw new IllegalArgumentException(name + ": a control character (expected: none, CR and LF least of all)");
        }
        return value;
    }

    // no streams in these two: the first call of a program would load some forty classes for one
    private static boolean leavesAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0x7E) {
                return true;
            }
        }
        return false;
    }

    private static boolean breaksALine(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }
}
