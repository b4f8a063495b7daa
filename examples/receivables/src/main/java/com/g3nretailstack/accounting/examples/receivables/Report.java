package com.g3nretailstack.accounting.examples.receivables;

import com.g3nretailstack.accounting.examples.receivables.tie.Aging;
import com.g3nretailstack.accounting.examples.receivables.tie.Invoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of a run, and what does not tie; filled as the run goes on. */
final class Report {
    final String file;
    final int rows;
    final int receivables;
    final long notices;
    final Map<String, Map<Integer, Long>> dunned = new TreeMap<>();
    final List<Aging> agings = new ArrayList<>();
    final List<String> differences = new ArrayList<>();

    @Nullable Invoices invoices;

    long noticesInParts;
    long cancelled;
    long handedOver;
    long handOversRefused;
    int statements;

    Report(String file, int rows, int receivables, long notices) {
        this.file = file;
        this.rows = rows;
        this.receivables = receivables;
        this.notices = notices;
    }

    /** Notes a difference where two accounts of one thing are not the same. */
    void tie(String what, boolean same, Object expected, Object found) {
        if (!same) {
            differences.add(what + ": the service says " + found + ", the file " + expected);
        }
    }
}
