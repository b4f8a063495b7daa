package com.g3nretailstack.accounting.mock.state;

import java.util.function.IntConsumer;

/** Places in a shelf, ascending. */
public interface Positions {

    /** No place at all. */
    Positions NONE = upTo(0);

    /** How many there are. */
    int size();

    /** The place of that rank, from 0. */
    int at(int rank);

    /** The rank of the first place beyond a place; {@link #size()} when there is none. Costs a binary search. */
    default int rankAfter(int position) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a place is among them. Costs a binary search. */
    default boolean contains(int position) {
        int rank = rankAfter(position - 1);
        return rank < size() && at(rank) == position;
    }

    /** Hands over every place, in order. */
    default void forEach(IntConsumer action) {
        for (int rank = 0; rank < size(); rank++) {
            action.accept(at(rank));
        }
    }

    /** The places 0 to {@code end - 1}. */
    static Positions upTo(int end) {
        return new Positions() {
            @Override
            public int size() {
                return end;
            }

            @Override
            public int at(int rank) {
                return rank;
            }
        };
    }
}
