package com.g3nretailstack.accounting.mock.state;

/** Tells the contents of strings and numbers from what stands between them, in JSON without white space. */
final class JsonGaps {

    private JsonGaps() {}

    /** Where a gap ends and a value begins; a property's name belongs to the gap. */
    static int end(byte[] json, int gap) {
        // the quote that closed the value before opens nothing
        int at = gap > 0 && json[gap] == '"' ? gap + 1 : gap;
        while (at < json.length) {
            if (isNumber(json[at])) {
                return at;
            }
            if (json[at] == '"') {
                int quote = closing(json, at + 1);
                if (quote + 1 == json.length || json[quote + 1] != ':') {
                    return at + 1;
                }
                at = quote;
            }
            at++;
        }
        return at;
    }

    /** Where a value ends that begins there. */
    static int valueEnd(byte[] json, int value) {
        if (value == json.length) {
            return value;
        }
        if (json[value - 1] == '"') {
            return closing(json, value);
        }
        int at = value;
        while (isNumber(json[at])) {
            at++;
        }
        return at;
    }

    private static int closing(byte[] json, int text) {
        int at = text;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean isNumber(byte one) {
        return (one >= '0' && one <= '9') || one == '-' || one == '.';
    }
}
