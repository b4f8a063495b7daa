package com.g3nretailstack.accounting.mock.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds an answer's request id without parsing a page of records: the stats stand at the envelope's end. */
final class RequestIds {

    private static final int TAIL = 2_048;
    private static final Pattern REQUEST_ID = Pattern.compile("\"request_id\":\"([^\"\\\\]+)\"");

    private RequestIds() {}

    static @Nullable String of(@Nullable ServiceAnswer answer) {
        if (answer == null) {
            return null;
        }
        byte[] body = answer.body();
        int from = Math.max(0, body.length - TAIL);
        Matcher matcher = REQUEST_ID.matcher(new String(body, from, body.length - from, UTF_8));
        return matcher.find() ? matcher.group(1) : null;
    }
}
