package com.g3nretailstack.accounting.mock.state;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** Adds a record, findable by its id and by the keys given. */
    public void add(T row, Map<String, String> keys) {
        int position = append(row);
        index(ID, id.apply(row), position);
        keys.forEach((name, key) -> index(name, key, position));
    }

    /** Adds a record, findable by its id and by the keys given, of which several may have one name. */
    public void addFoundBy(T row, List<Map.Entry<String, String>> keys) {
        int position = append(row);
        index(ID, id.apply(row), position);
        keys.forEach(key -> index(key.getKey(), key.getValue(), position));
    }

    /** Makes a record findable by further keys; by those of before it is still a candidate, which the rows decide. */
    public void alsoFoundBy(T row, List<Map.Entry<String, String>> keys) {
        int position = place(id.apply(row));
        keys.forEach(key -> index(key.getKey(), key.getValue(), position));
    }

    /** The record of that id, or null. */
    public @Nullable T find(String wanted) {
        int place = place(wanted);
        return place < 0 ? null : at(place);
    }

    private int place(String wanted) {
        Slice slice =
                take(candidates(ID, wanted), -1, 1, place -> id.apply(at(place)).equals(wanted));
        return slice.positions().isEmpty() ? -1 : slice.positions().get(0);
    }

    /** The record in a place. */
    public T at(int position) {
        return Objects.requireNonNull(row(position), "no record there");
    }

    /** The records in those places that pass. */
    public List<T> matching(Positions among, Predicate<T> filter) {
        Slice slice = take(among, -1, Integer.MAX_VALUE, place -> filter.test(at(place)));
        return slice.positions().stream().map(this::at).toList();
    }
}
