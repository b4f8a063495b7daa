package com.g3nretailstack.accounting.mock.state;

import java.util.Arrays;

/** A growing list of places, ascending; guarded by its org's lock. */
public final class Postings implements Positions {

    private int[] positions;
    private int size;

    /** A list that is empty. */
    public Postings() {
        this.positions = new int[2];
    }

    /** Adds a place where it belongs; a place that is there already is not added again. */
    public void add(int position) {
        // nearly always the newest place of all
        int rank = size == 0 || positions[size - 1] < position ? size : rankAfter(position - 1);
        if (rank < size && positions[rank] == position) {
            return;
        }
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size + (size >> 1) + 1);
        }
        System.arraycopy(positions, rank, positions, rank + 1, size - rank);
        positions[rank] = position;
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int at(int rank) {
        return positions[rank];
    }

    /** A list of its own with the same places. */
    public Postings copy() {
        Postings copy = new Postings();
        copy.positions = Arrays.copyOf(positions, Math.max(size, 2));
        copy.size = size;
        return copy;
    }
}
