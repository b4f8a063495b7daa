package com.g3nretailstack.accounting.mock.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {

    private final KeyIndex index = new KeyIndex();

    @Test
    void findsEveryPlaceOfAKeyInOrder() {
        index.add("a", 7);
        index.add("b", 3);
        index.add("a", 2);
        index.add("a", 7);

        assertThat(places("a")).containsExactly(2, 7);
        assertThat(places("b")).containsExactly(3);
        assertThat(places("c")).isEmpty();
    }

    @Test
    void findsEveryKeyAfterItHasGrown() {
        for (int i = 0; i < 100_000; i++) {
            index.add("key-" + i, i);
        }

        for (int i = 0; i < 100_000; i++) {
            assertThat(index.positions("key-" + i).contains(i)).isTrue();
            assertThat(index.positions("key-" + i).size()).isEqualTo(1);
        }
    }

    @Test
    void countsTheFirstPlaceTooWhichIsZero() {
        index.add("a", 0);

        assertThat(places("a")).containsExactly(0);
    }

    private int[] places(String key) {
        Positions positions = index.positions(key);
        int[] places = new int[positions.size()];
        for (int rank = 0; rank < places.length; rank++) {
            places[rank] = positions.at(rank);
        }
        return places;
    }
}
