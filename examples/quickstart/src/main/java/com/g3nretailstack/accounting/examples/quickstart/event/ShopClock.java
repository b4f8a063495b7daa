package com.g3nretailstack.accounting.examples.quickstart.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Reads the shop's local times as instants.
 *
 * <p>A time that happened twice (clocks went back) is its first occurrence. A time that never was (clocks went forward)
 * is read as by a till that had not been changed yet: 01:30 in the missing hour is 02:30 summer time. Both are what
 * {@link LocalDateTime#atZone} does, and never move a sale before an earlier one of the same till.
 *
 * @param zone where the shop stands
 */
public record ShopClock(ZoneId zone) {

    /** Returns the instant that this shop time names. */
    public Instant instant(LocalDateTime at) {
        return at.atZone(zone).toInstant();
    }
}
