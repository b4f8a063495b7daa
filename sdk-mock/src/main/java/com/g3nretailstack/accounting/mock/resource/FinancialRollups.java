package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Financial rollups: the sums of a day in each dimension, computed at 02:00 UTC of the day after or on demand. */
public final class FinancialRollups {

    /** Makes the resource. */
    public FinancialRollups() {}

    /** Computes and keeps all rollups of a day; the org must be held for writing. */
    public static void compute(Books books, String orgcode, LocalDate dt, Instant now) {
        new RollupBook(books, orgcode, now).compute(dt);
    }

    /** Answers one rollup. */
    public Reply get(Call call) {
        @Nullable ObjectNode found = asked(call).map(key -> RollupBook.of(call).find(key)).orElse(null);
        if (found == null || !Filters.equal(call, found, "dt", "dimension")) {
            throw Refusal.notFound();
        }
        return Reply.record(found);
    }

    private static Optional<RollupKey> asked(Call call) {
        String id = call.text("rollup_id");
        if (id != null) {
            return RollupKey.of(id);
        }
        LocalDate dt = call.date("dt");
        String dimension = call.text("dimension");
        if (dt == null || dimension == null) {
            throw new Refusal(Tag.VALIDATION_ERROR, "rollup_id is required, or dt and dimension together.");
        }
        return RollupDimension.of(dimension).map(known -> new RollupKey(dt, known));
    }

    /** Answers one page of rollups, by day and dimension. */
    public Reply list(Call call) {
        RollupBook book = RollupBook.of(call);
        int after = call.after();
        int limit = Pages.limit(call.body());
        List<Integer> places = asked(call, book)
                .map(RollupKey::place)
                .filter(place -> place > after)
                .limit(limit + 1L)
                .toList();
        boolean more = places.size() > limit;
        return call.page(
                new Shelf.Slice(more ? places.subList(0, places.size() - 1) : places, more),
                place -> Objects.requireNonNull(book.find(RollupKey.at(place))));
    }

    private static Stream<RollupKey> asked(Call call, RollupBook book) {
        LocalDate dt = call.date("dt");
        String dimension = call.text("dimension");
        Predicate<LocalDate> days = Days.of(call)::contains;
        return book.keys(
                days.and(day -> dt == null || day.equals(dt)),
                each -> dimension == null || each.wire().equals(dimension));
    }

    /**
     * The days from one until before another.
     *
     * @param from the first day, null when open
     * @param to the day after the last, null when open
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** The days {@code from_dt} to {@code to_dt} of the body, checked for their order. */
        static Days of(Call call) {
            Days days = new Days(call.date("from_dt"), call.date("to_dt"));
            if (days.from() != null && days.to() != null && days.from().isAfter(days.to())) {
                throw Refusal.invalidInput("from_dt is after to_dt.");
            }
            return days;
        }

        boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }
}
