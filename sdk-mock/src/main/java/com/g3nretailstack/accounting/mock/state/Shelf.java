package com.g3nretailstack.accounting.mock.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Rows in the order in which they came, found by indexes; guarded by its org's lock. */
public class Shelf<T> {

    private final List<@Nullable T> rows = new ArrayList<>();
    private final Map<String, KeyIndex> indexes = new HashMap<>();
    private final LongAdder visited = new LongAdder();
    private int live;

    /** Makes an empty shelf with an index of each of those names. */
    public Shelf(String... indexed) {
        for (String name : indexed) {
            indexes.put(name, new KeyIndex());
        }
    }

    /** Puts a row at the end and returns its place. */
    protected final int append(T row) {
        rows.add(row);
        live++;
        return rows.size() - 1;
    }

    /** Makes a place findable by a key. */
    protected final void index(String name, String key, int position) {
        indexNamed(name).add(key, position);
    }

    /** Takes a row out; its place stays empty for good. */
    protected final void remove(int position) {
        if (rows.set(position, null) != null) {
            live--;
        }
    }

    /** Puts another row in a place. */
    protected final void replace(int position, T row) {
        rows.set(position, row);
    }

    private KeyIndex indexNamed(String name) {
        return Objects.requireNonNull(indexes.get(name), () -> "no index " + name);
    }

    /** How many rows there are. */
    public final int count() {
        return live;
    }

    /** The row in a place, or null when it was taken out. */
    public final @Nullable T row(int position) {
        return rows.get(position);
    }

    /** Whether there is a row in a place. */
    public final boolean filled(int position) {
        return rows.get(position) != null;
    }

    /** Every place, also the empty ones. */
    public final Positions all() {
        return Positions.upTo(rows.size());
    }

    /** The places that may hold a key; the rows have to be compared. */
    public final Positions candidates(String index, String key) {
        return indexNamed(index).positions(key);
    }

    /**
     * Takes the next rows that pass, beginning after a place.
     *
     * @param among the places to look at
     * @param after the place of the last row already seen, -1 at the start
     * @param limit how many rows to take at most
     * @param filter what a place must pass; asked for filled places only
     */
    public final Slice take(Positions among, int after, int limit, IntPredicate filter) {
        List<Integer> taken = new ArrayList<>();
        for (int rank = among.rankAfter(after); rank < among.size(); rank++) {
            int position = among.at(rank);
            visited.increment();
            if (filled(position) && filter.test(position)) {
                if (taken.size() == limit) {
                    return new Slice(taken, true);
                }
                taken.add(position);
            }
        }
        return new Slice(taken, false);
    }

    /** How many places were looked at since the start, for tests that count work. */
    public final long visited() {
        return visited.sum();
    }

    /**
     * Some places that passed.
     *
     * @param positions the places, ascending
     * @param more whether at least one more would pass
     */
    public record Slice(List<Integer> positions, boolean more) {}
}
