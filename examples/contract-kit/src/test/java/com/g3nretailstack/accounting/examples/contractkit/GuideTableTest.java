package com.g3nretailstack.accounting.examples.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.report.Grid;
import com.g3nretailstack.accounting.examples.contractkit.suite.KitCase;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The guide's table is the suite's, cell by cell: how many cases there are for an operation and an error.
 *
 * <p>{@code -Dcontract-kit.write=true} rewrites it.
 */
final class GuideTableTest {
    private static final Path TABLE = Path.of("../../docs/src/docs/asciidoc/_contract-kit.adoc");

    @Test
    void showsEveryCase() throws IOException {
        String expected = table();
        if (Boolean.getBoolean("contract-kit.write")) {
            Files.writeString(TABLE, expected);
        }

        assertThat(Files.readString(TABLE))
                .as("write it anew with -Dcontract-kit.write=true")
                .isEqualTo(expected);
    }

    private static String table() {
        List<KitCase> cases = ContractKit.cases();
        Grid grid = grid(cases);
        StringBuilder table =
                new StringBuilder("// written by GuideTableTest of the contract kit, with -Dcontract-kit.write=true\n");
        table.append("[%header,cols=\"4,")
                .append("1,".repeat(grid.columns().size() - 1))
                .append("1\"]\n|===\n");
        table.append("| operation | ")
                .append(String.join(" | ", grid.columns().values()))
                .append('\n');
        grid.rows().forEach(row -> table.append(row(row, grid, cases)).append('\n'));
        table.append("|===\n\n");
        cases.stream()
                .filter(each -> !Grid.holds(passed(each)))
                .forEach(each -> table.append("* ")
                        .append(each.subject())
                        .append(": ")
                        .append(each.name())
                        .append('\n'));
        long declared =
                grid.rows().stream().mapToLong(row -> row.errors().size()).sum();
        return table.append("\nParity: ")
                .append(whole(grid))
                .append(" of ")
                .append(grid.rows().size())
                .append(" operations, ")
                .append(declared)
                .append(" declared errors, ")
                .append(cases.size())
                .append(" cases.\n")
                .toString();
    }

    /** How many rows have no hole. */
    private static long whole(Grid grid) {
        return grid.rows().stream()
                .filter(row ->
                        grid.columns().keySet().stream().noneMatch(aspect -> grid.cell(row, aspect) == Grid.Cell.HOLE))
                .count();
    }

    private static Grid grid(List<KitCase> cases) {
        return Grid.of(cases.stream().map(GuideTableTest::passed).toList());
    }

    private static CaseResult passed(KitCase kitCase) {
        return new CaseResult(kitCase.subject(), kitCase.aspect(), kitCase.name(), Verdict.PASSED, "", List.of());
    }

    private static String row(DeclaredOperation row, Grid grid, List<KitCase> cases) {
        return "| `" + row.id() + "` | "
                + grid.columns().keySet().stream()
                        .map(aspect -> cell(row, aspect, grid, cases))
                        .collect(Collectors.joining(" | "));
    }

    private static String cell(DeclaredOperation row, String aspect, Grid grid, List<KitCase> cases) {
        long count = cases.stream()
                .filter(each -> each.subject().equals(row.id()) && each.aspect().equals(aspect))
                .count();
        return count > 0 ? Long.toString(count) : grid.cell(row, aspect).text();
    }
}
