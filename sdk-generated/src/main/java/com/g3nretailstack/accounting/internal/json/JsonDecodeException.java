package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;

/**
 * JSON that could not be read: names the place and what was expected there.
 *
 * <p>The place is a path of names that the contract knows, from the value that was being read ({@code $}). What stood
 * there is never told, and no cause is kept: parser and number exceptions quote their input.
 */
public final class JsonDecodeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String expected;

    JsonDecodeException(String expected) {
        this("", expected);
    }

    private JsonDecodeException(String path, String expected) {
        super("$" + path + ": expected " + expected);
        this.path = path;
        this.expected = expected;
    }

    /**
     * The same failure, seen from one level further out.
     *
     * @param step the step down to it: {@code .name}, {@code [3]} or {@code .*}
     * @return the failure with the longer path
     */
    JsonDecodeException under(String step) {
        JsonDecodeException outer = new JsonDecodeException(step + path, expected);
        outer.setStackTrace(getStackTrace());
        return outer;
    }

    /**
     * Tells a failure of the parser in our own words.
     *
     * @param failure what the parser threw
     * @return the failure to throw in its place
     * @throws IOException the failure itself if it is not about the text but about getting at it
     */
    static JsonDecodeException from(Exception failure) throws IOException {
        if (failure instanceof JsonDecodeException ours) {
            return ours;
        }
        if (failure instanceof EOFException) {
            return new JsonDecodeException("more: the text ends too early");
        }
        if (failure instanceof IOException io && !(failure instanceof MalformedJsonException)) {
            throw io;
        }
        return new JsonDecodeException("well-formed JSON");
    }
}
