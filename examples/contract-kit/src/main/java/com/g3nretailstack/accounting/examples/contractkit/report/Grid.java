package com.g3nretailstack.accounting.examples.contractkit.report;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table: a row for each operation, a column for the happy path, each error and another's org; immutable. */
public final class Grid {

    /** What stands where a row and a column meet. */
    public enum Cell {
        /** All cases that could be played passed. */
        PASSED("ok"),
        /** A case failed. */
        FAILED("FAIL"),
        /** No case could be played. */
        SKIPPED("skip"),
        /** Declared, and there is no case. */
        HOLE("HOLE"),
        /** Nothing is declared. */
        NONE("-");

        private final String text;

        Cell(String text) {
            this.text = text;
        }

        /** How it is written. */
        public String text() {
            return text;
        }
    }

    private static final Map<String, String> HEADINGS = headings();

    private final Map<String, Set<Verdict>> verdicts;

    private Grid(Map<String, Set<Verdict>> verdicts) {
        this.verdicts = verdicts;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("happy", "200");
        headings.put("validation-error", "400 validation");
        headings.put("invalid-input", "400 input");
        headings.put("unauthorized", "401");
        headings.put("forbidden", "403 role");
        headings.put("org-write-blocked", "403 blocked");
        headings.put("not-found", "404");
        headings.put("foreign org", "404 foreign");
        headings.put("conflict", "409 conflict");
        headings.put("invalid-state", "409 state");
        headings.put("expected-revision-required", "428");
        headings.put("duplicate", "twice");
        headings.put("throttled", "429");
        headings.put("internal-error", "500");
        return Collections.unmodifiableMap(headings);
    }

    /** The table of these results. */
    public static Grid of(List<CaseResult> results) {
        Map<String, Set<Verdict>> verdicts = new HashMap<>();
        results.forEach(result -> verdicts.computeIfAbsent(
                        key(result.subject(), result.aspect()), unused -> EnumSet.noneOf(Verdict.class))
                .add(result.verdict()));
        return new Grid(verdicts);
    }

    private static String key(String subject, String aspect) {
        return subject + "\n" + aspect;
    }

    /** The operations, a row each. */
    public List<DeclaredOperation> rows() {
        return Contract.shipped().operations();
    }

    /** The columns' headings by aspect, in order. */
    public Map<String, String> columns() {
        return HEADINGS;
    }

    /** Whether a result stands in the table; others are listed below it. */
    public static boolean holds(CaseResult result) {
        return HEADINGS.containsKey(result.aspect());
    }

    /** What stands where they meet. */
    public Cell cell(DeclaredOperation operation, String aspect) {
        Set<Verdict> seen = verdicts.getOrDefault(key(operation.id(), aspect), Set.of());
        if (seen.contains(Verdict.FAILED)) {
            return Cell.FAILED;
        }
        if (seen.contains(Verdict.PASSED)) {
            return Cell.PASSED;
        }
        if (seen.contains(Verdict.SKIPPED)) {
            return Cell.SKIPPED;
        }
        return expected(operation, aspect) ? Cell.HOLE : Cell.NONE;
    }

    private static boolean expected(DeclaredOperation operation, String aspect) {
        return switch (aspect) {
            case "happy" -> true;
            case "duplicate" -> operation.makes();
            case "foreign org" -> operation.tenant();
            default -> operation.declares(aspect);
        };
    }
}
