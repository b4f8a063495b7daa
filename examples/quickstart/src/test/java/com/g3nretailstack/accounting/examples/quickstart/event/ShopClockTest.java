package com.g3nretailstack.accounting.examples.quickstart.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopClockTest {
    @ParameterizedTest
    @CsvSource({
        "2010-12-01T08:26:00, 2010-12-01T08:26:00Z",
        "2011-07-01T08:26:00, 2011-07-01T07:26:00Z",
        // never was: read by a till not changed yet
        "2025-03-30T01:30:00, 2025-03-30T01:30:00Z",
        "2025-03-30T00:59:59, 2025-03-30T00:59:59Z",
        "2025-03-30T02:00:00, 2025-03-30T01:00:00Z",
        // happened twice: the first
        "2025-10-26T01:30:00, 2025-10-26T00:30:00Z",
        "2025-10-26T02:00:00, 2025-10-26T02:00:00Z",
    })
    void readsLondonTime(String local, String utc) {
        ShopClock london = new ShopClock(ZoneId.of("Europe/London"));

        assertThat(london.instant(LocalDateTime.parse(local))).isEqualTo(utc);
    }
}
