package com.g3nretailstack.accounting.examples.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import com.g3nretailstack.accounting.examples.contractkit.suite.KitCase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract says what has to be shown; the kit leaves nothing of it out. */
final class CoverageTest {
    private static final int OPERATIONS = 76;

    private final List<DeclaredOperation> operations = Contract.shipped().operations();
    private final Set<String> covered = ContractKit.cases().stream()
            .map(each -> cell(each.subject(), each.aspect()))
            .collect(Collectors.toSet());

    private static String cell(String subject, String aspect) {
        return subject + ": " + aspect;
    }

    @Test
    void everyOperationIsCalled() {
        assertThat(operations).hasSize(OPERATIONS);
        assertThat(Fixtures.byOperation().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(DeclaredOperation::id).toList());
    }

    @Test
    void everyDeclaredErrorHasACase() {
        Stream<String> declared = operations.stream()
                .flatMap(each -> each.errors().keySet().stream().map(tag -> cell(each.id(), tag)));

        assertThat(declared.filter(cell -> !covered.contains(cell))).isEmpty();
    }

    @Test
    void everyOperationHasItsHappyPathAndAnothersOrg() {
        Stream<String> needed = operations.stream()
                .flatMap(each -> each.tenant()
                        ? Stream.of(cell(each.id(), "happy"), cell(each.id(), "foreign org"))
                        : Stream.of(cell(each.id(), "happy")));

        assertThat(needed.filter(cell -> !covered.contains(cell))).isEmpty();
    }

    @Test
    void everyCreateIsSentTwice() {
        assertThat(operations.stream()
                        .filter(DeclaredOperation::makes)
                        .filter(each -> !covered.contains(cell(each.id(), "duplicate"))))
                .isEmpty();
    }

    @Test
    void everyReadAndChangeOfARecordIsTriedWithAnIdThatIsNotThere() {
        assertThat(operations.stream()
                        .filter(each -> each.revisioned() || (each.id().endsWith("_get") && each.tenant()))
                        .map(DeclaredOperation::id)
                        .filter(id -> Objects.requireNonNull(
                                        Fixtures.byOperation().get(id))
                                .ids()
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void allSixLinesOfTheServicesChecklistAreShown() {
        assertThat(ContractKit.cases().stream()
                        .map(KitCase::subject)
                        .filter(subject -> subject.startsWith("checklist line "))
                        .distinct())
                .containsExactly(
                        "checklist line 1",
                        "checklist line 2",
                        "checklist line 3",
                        "checklist line 4",
                        "checklist line 5",
                        "checklist line 6");
    }

    @Test
    void noTwoCasesShareAName() {
        assertThat(ContractKit.cases().stream().map(each -> cell(each.toString(), each.aspect())))
                .doesNotHaveDuplicates();
    }
}
