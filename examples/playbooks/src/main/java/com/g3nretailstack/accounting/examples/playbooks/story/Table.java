package com.g3nretailstack.accounting.examples.playbooks.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Figures in rows and columns. Not thread-safe. */
public final class Table {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates one with these columns. */
    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row, one value for each column. */
    public Table row(String... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("row: " + values.length + " values (expected: " + columns.size() + ")");
        }
        rows.add(List.of(values));
        return this;
    }

    /** Returns the columns' names. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the rows. */
    public List<List<String>> rows() {
        return Collections.unmodifiableList(rows);
    }
}
