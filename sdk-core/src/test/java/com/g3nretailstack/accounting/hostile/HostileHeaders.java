package com.g3nretailstack.accounting.hostile;

import java.util.List;
import java.util.random.RandomGenerator;
import okhttp3.Headers;

/** Statuses that do not fit the body, and headers that nobody should send. */
final class HostileHeaders {
    private static final List<Integer> STATUSES = List.of(
            100, 199, 200, 201, 204, 226, 299, 300, 302, 304, 400, 401, 403, 404, 408, 409, 413, 422, 428, 429, 499,
            500, 501, 502, 503, 504, 505, 599, 600, 999);
    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "text/html",
            "TEXT/HTML; charset=",
            "application/xhtml+xml",
            "",
            ";;;",
            "application/octet-stream");
    private static final List<String[]> ODD = List.of(
            new String[] {"Retry-After", "99999999999999999999999999"},
            new String[] {"Retry-After", "-1"},
            new String[] {"Retry-After", "Sat, 31 Dec 9999 23:59:59 GMT"},
            new String[] {"Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT"},
            new String[] {"Retry-After", "9".repeat(2000)},
            new String[] {"Retry-After", "\u0663"},
            new String[] {"Date", "Thu, 01 Jan 1970 00:00:00 GMT"},
            new String[] {"Deprecation", "true"},
            new String[] {"Deprecation", "@999999999999999999999"},
            new String[] {"Sunset", "never"},
            new String[] {"Link", "<x>; rel=\"deprecation" + " deprecatio".repeat(500)},
            new String[] {"X-API-Version", "\u0000\u0007\u202e" + "v".repeat(5000)},
            new String[] {"x-amzn-requestid", ""},
            new String[] {"Content-Length", "-5"},
            new String[] {"Content-Encoding", "br"},
            new String[] {"Content-Encoding", "gzip"});

    private HostileHeaders() {}

    /** The status of the good answer nine times in ten. */
    static int status(Sample good, RandomGenerator random) {
        return random.nextInt(10) == 0 ? STATUSES.get(random.nextInt(STATUSES.size())) : good.status();
    }

    static Headers next(RandomGenerator random) {
        Headers.Builder headers = new Headers.Builder();
        boolean usual = random.nextInt(10) > 0;
        headers.addUnsafeNonAscii("Content-Type", usual ? "application/json" : TYPES.get(random.nextInt(TYPES.size())));
        for (int more = usual ? 0 : random.nextInt(4); more > 0; more--) {
            String[] odd = ODD.get(random.nextInt(ODD.size()));
            headers.addUnsafeNonAscii(odd[0], odd[1]);
        }
        return headers.build();
    }
}
