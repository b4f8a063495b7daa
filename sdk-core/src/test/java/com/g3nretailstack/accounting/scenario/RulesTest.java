package com.g3nretailstack.accounting.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of retry, revision and create once, each with the cases that the table has for it. */
class RulesTest {

    @AfterEach
    void leavesNoInterruptBehind() {
        Thread.interrupted();
    }

    @TestFactory
    Stream<DynamicContainer> retry() {
        return run("retry.md");
    }

    @TestFactory
    Stream<DynamicContainer> revision() {
        return run("revision.md");
    }

    @TestFactory
    Stream<DynamicContainer> createOnce() {
        return run("create-once.md");
    }

    private static Stream<DynamicContainer> run(String table) {
        Map<String, List<RuleCase>> rules = RuleTable.read(table);
        return rules.entrySet().stream()
                .map(rule -> DynamicContainer.dynamicContainer(
                        rule.getKey(),
                        rule.getValue().stream()
                                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)))));
    }

    private static void check(RuleCase row) {
        try (RuleRun run = new RuleRun(row)) {
            new RuleCheck(row, run.run()).all();
        }
    }
}
