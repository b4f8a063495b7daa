package com.g3nretailstack.accounting.mock.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rollup: a day and a dimension.
 *
 * @param dt the day
 * @param dimension the dimension
 */
record RollupKey(LocalDate dt, RollupDimension dimension) {

    private static final Pattern ID = Pattern.compile("fr-(\\d{8})-([a-z_]+)");
    private static final List<RollupDimension> ORDER = List.of(RollupDimension.values());
    // places are not negative, and no rollup is of a time before year 0
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    /** The rollup of that id, such as {@code fr-20260414-sales}; none where the id is not one. */
    static Optional<RollupKey> of(String id) {
        Matcher parts = ID.matcher(id);
        try {
            return parts.matches() ? of(parts.group(1), parts.group(2)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<RollupKey> of(String day, String dimension) {
        LocalDate dt = LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
        return RollupDimension.of(dimension).map(known -> new RollupKey(dt, known));
    }

    /** The rollup in a place of the list. */
    static RollupKey at(int place) {
        return new RollupKey(LocalDate.ofEpochDay(FIRST_DAY + place / ORDER.size()), ORDER.get(place % ORDER.size()));
    }

    /** The rollup's id. */
    String id() {
        return "fr-" + dt.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + dimension.wire();
    }

    /** Its place in the list of all rollups, which is sorted by day. */
    int place() {
        return Math.toIntExact((dt.toEpochDay() - FIRST_DAY) * ORDER.size() + ORDER.indexOf(dimension));
    }
}
