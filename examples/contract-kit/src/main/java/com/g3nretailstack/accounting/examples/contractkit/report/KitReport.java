package com.g3nretailstack.accounting.examples.contractkit.report;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What a run came to; immutable.
 *
 * @param site where it ran
 * @param run what all names that it wrote begin with
 * @param results what became of each case, in order
 * @param took how long it took
 */
public record KitReport(String site, String run, List<CaseResult> results, Duration took) {

    /** Copies the list. */
    public KitReport {
        results = List.copyOf(results);
    }

    /** Whether something passed and nothing failed. */
    public boolean passed() {
        return count(Verdict.PASSED) > 0 && count(Verdict.FAILED) == 0;
    }

    /** How many cases ended so. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.is(verdict)).count();
    }

    /** Those that ended so, in order. */
    public List<CaseResult> ended(Verdict verdict) {
        return results.stream().filter(result -> result.is(verdict)).toList();
    }

    /** The records that were written, each named by operation, id and what it can be found by. */
    public List<String> written() {
        return results.stream()
                .flatMap(result -> result.written().stream())
                .distinct()
                .toList();
    }

    /** The table of operations and errors. */
    public Grid grid() {
        return Grid.of(results);
    }

    /** How many operations had their happy path passed, of how many; the same of declared errors; and how the cases ended. */
    public String summary() {
        List<DeclaredOperation> operations = Contract.shipped().operations();
        Grid grid = grid();
        long happy = operations.stream()
                .filter(operation -> grid.cell(operation, "happy") == Grid.Cell.PASSED)
                .count();
        long declared =
                operations.stream().mapToLong(each -> each.errors().size()).sum();
        long shown = operations.stream()
                .mapToLong(each -> each.errors().keySet().stream()
                        .filter(tag -> grid.cell(each, tag) == Grid.Cell.PASSED)
                        .count())
                .sum();
        return "%d of %d operations, %d of %d declared errors; %d cases passed, %d failed, %d skipped"
                .formatted(
                        happy,
                        operations.size(),
                        shown,
                        declared,
                        count(Verdict.PASSED),
                        count(Verdict.FAILED),
                        count(Verdict.SKIPPED));
    }
}
