package com.g3nretailstack.accounting.examples.faultstorm.weather;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a service in trouble writes into {@code Retry-After}: sane, absurd, negative, in the past, unreadable. */
final class RetryAfter {
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "7",
            "3600",
            "999999999999999999999999",
            "-5",
            "1.5",
            "soon",
            "",
            "Wed, 21 Oct 2015 07:28:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Fri, 32 Foo 2026 99:99:99 GMT");

    private RetryAfter() {}

    static String draw(RandomGenerator random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
