package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All cases: those that the contract's marks call for, operation by operation, and those of the documents. */
public final class Suite {
    private Suite() {}

    /** The cases, in the contract's order; the documents' come last. */
    public static List<KitCase> cases() {
        Map<String, Fixture<?, ?>> fixtures = Fixtures.byOperation();
        List<KitCase> cases = new ArrayList<>();
        for (DeclaredOperation operation : Contract.shipped().operations()) {
            Fixture<?, ?> fixture = fixtures.get(operation.id());
            if (fixture != null) {
                cases.addAll(cases(operation, fixture));
            }
        }
        cases.addAll(DocumentCases.all());
        cases.addAll(ChecklistCases.all());
        return List.copyOf(cases);
    }

    private static <Q, R> List<KitCase> cases(DeclaredOperation operation, Fixture<Q, R> fixture) {
        Plan<Q, R> plan = new Plan<>(operation, fixture);
        List<KitCase> cases = new ArrayList<>(HappyCases.of(plan));
        cases.addAll(BodyCases.of(plan));
        cases.addAll(AccessCases.of(plan));
        cases.addAll(TenancyCases.of(plan));
        cases.addAll(RevisionCases.of(plan));
        cases.addAll(DuplicateCases.of(plan));
        cases.addAll(SpecialCases.of(plan));
        cases.addAll(PlayedCases.of(plan));
        return cases;
    }
}
