package com.g3nretailstack.accounting.mock.state;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records with an id of their own, such as exports; guarded by its org's lock. */
public final class RecordShelf<T> extends Shelf<T> {

    private static final String ID = "id";

    private final Function<T, String> id;

    /** Makes an empty shelf that knows how to read a record's id. */
    public RecordShelf(Function<T, String> id, String... indexed) {
        super(withId(indexed));
        this.id = id;
    }

    private static String[] withId(String... indexed) {
        String[] all = Arrays.copyOf(indexed, indexed.length + 1);
        all[indexed.length] = ID;
        return all;
    }

    /** Adds a record, findable by its id and by the keys given; keys that are null are left out. */
    public void add(T row, Map<String, @Nullable String> keys) {
        int position = append(row);
        index(ID, id.apply(row), position);
        keys.forEach((name, key) -> {
            if (key != null) {
                index(name, key, position);
            }
        });
    }

    /** The record of that id, or null. */
    public @Nullable T find(String wanted) {
        Slice slice = take(candidates(ID, wanted), -1, 1, place -> id.apply(at(place)).equals(wanted));
        return slice.positions().isEmpty() ? null : at(slice.positions().get(0));
    }

    /** The record in a place. */
    public T at(int position) {
        return Objects.requireNonNull(row(position), "no record there");
    }
}
