package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final String HEADER =
            "| case | class | effect | form | answers | requests | result | effect() | diary |\n|---|---|---|---|---|---|---|---|---|\n";
    private static final String RULE = "> **R01** A sentence.\n\n" + HEADER;
    private static final String ROW = "| a | read | - | call | 503 | get | X | NONE | 503 stop |\n";

    @Test
    void holdsEveryRuleOfTheThreeSections() {
        assertThat(RuleTable.read("retry.md").keySet()).isEqualTo(numbers("R", 18));
        assertThat(RuleTable.read("revision.md").keySet()).isEqualTo(numbers("V", 12));
        assertThat(RuleTable.read("create-once.md").keySet()).isEqualTo(numbers("C", 10));
    }

    @Test
    void holdsEveryClassAndEffectWithEveryFailure() {
        Set<String> covered = RuleTable.read("retry.md").values().stream()
                .flatMap(List::stream)
                .map(row -> row.retryClass() + " " + row.effect() + " "
                        + Cell.parts(row.answers() + ";", ';').get(0))
                .collect(Collectors.toSet());

        List<String> failures = List.of(
                "429 throttled", "429", "408", "503", "501", "hangup", "cut", "garbage", "unsent", "409 conflict");
        Stream<String> kinds = Stream.concat(
                Stream.of("read -"),
                Stream.of("revisioned", "idempotent", "create", "upsert")
                        .flatMap(one -> Stream.of(one + " absolute", one + " relative")));

        assertThat(covered)
                .containsAll(kinds.flatMap(kind -> failures.stream().map(failure -> kind + " " + failure))
                        .toList());
    }

    @Test
    void refusesARuleWithoutACase() {
        refuses(RULE);
        refuses(RULE + ROW + "> **R02** Another.\n");
    }

    @Test
    void refusesACaseWithoutARule() {
        refuses(HEADER + ROW);
        refuses(ROW);
    }

    @Test
    void refusesACaseWithoutATable() {
        refuses("> **R01** A sentence.\n\n" + ROW);
    }

    @Test
    void refusesTwoRulesOfOneNumberAndTwoCasesOfOneId() {
        refuses(RULE + ROW + RULE + ROW.replace("| a |", "| b |"));
        refuses(RULE + ROW + ROW);
    }

    @Test
    void refusesAMissingAndAnEmptyCell() {
        refuses(RULE + ROW.replace("| NONE ", ""));
        refuses(RULE + ROW.replace("| NONE ", "|  "));
        refuses(RULE + ROW.replace("|\n", "| more |\n"));
    }

    @Test
    void refusesAnIdAndARuleThatAreNotWrittenAsTheyShould() {
        refuses(RULE + ROW.replace("| a |", "| A b |"));
        refuses("> R01 A sentence.\n\n" + HEADER + ROW);
    }

    @Test
    void refusesATableWithoutRules() {
        refuses("# Nothing\n");
    }

    @Test
    void readsAWellFormedTable() {
        assertThat(RuleTable.parse(RULE + ROW)).hasSize(1).allSatisfy((rule, rows) -> {
            assertThat(rule).isEqualTo("R01");
            assertThat(rows)
                    .containsExactly(new RuleCase("a", "read", "-", "call", "503", "get", "X", "NONE", "503 stop"));
        });
    }

    @Test
    void refusesAnOptionThatNobodyKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.parse("503 +retry-afer=7").knowing("retry-after"));
    }

    @Test
    void repeatsWhatACellRepeats() {
        assertThat(Cell.parts("a; 2*(b; c); d", ';')).containsExactly("a", "b", "c", "b", "c", "d");
    }

    private static void refuses(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleTable.parse(text));
    }

    private static Set<String> numbers(String letter, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(i -> "%s%02d".formatted(letter, i))
                .collect(Collectors.toSet());
    }
}
