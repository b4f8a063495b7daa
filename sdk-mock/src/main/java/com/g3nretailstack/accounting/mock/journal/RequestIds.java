package com.g3nretailstack.accounting.mock.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds an answer's request id without parsing a page of records: the stats stand at the envelope's end. */
final class RequestIds {

    private static final int TAIL = 2_048;
    private static final byte[] NAME = "\"request_id\":\"".getBytes(US_ASCII);

    private RequestIds() {}

    static @Nullable String of(@Nullable ServiceAnswer answer) {
        if (answer == null) {
            return null;
        }
        byte[] body = answer.body();
        for (int at = body.length - NAME.length; at >= Math.max(0, body.length - TAIL); at--) {
            if (body[at] == '"' && Arrays.equals(NAME, 0, NAME.length, body, at, at + NAME.length)) {
                return text(body, at + NAME.length);
            }
        }
        return null;
    }

    /** The text up to its closing quote; the service writes no request id that needs an escape. */
    private static @Nullable String text(byte[] body, int begin) {
        int end = begin;
        while (end < body.length && body[end] != '"') {
            end++;
        }
        return end == body.length || end == begin ? null : new String(body, begin, end - begin, UTF_8);
    }
}
