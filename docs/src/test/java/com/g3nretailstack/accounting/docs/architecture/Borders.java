package com.g3nretailstack.accounting.docs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The borders between the rooms of the house and between their packages, as rules that can be checked. */
final class Borders {
    private static final String HOUSE = "com.g3nretailstack.accounting";
    private static final String MOCK = HOUSE + ".mock..";
    private static final String EXAMPLES = HOUSE + ".examples..";
    private static final String INTERNAL = "..internal..";

    private Borders() {}

    /** Core never reaches the mock or an example. */
    static ArchRule coreLooksAway() {
        return noClasses()
                .that(resideOutsideOfPackages(MOCK, EXAMPLES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MOCK, EXAMPLES);
    }

    /** The mock reaches neither core nor generated code: of the house it knows itself and the contract. */
    static ArchRule mockStandsAlone() {
        return noClasses()
                .that(resideInAPackage(MOCK))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(HOUSE + "..").and(resideOutsideOfPackages(MOCK, HOUSE + ".openapi..")));
    }

    /** No public signature outside the internal packages mentions a type inside them. */
    static ArchRule internalStaysInside() {
        return classes().that(resideOutsideOfPackages(INTERNAL)).should(new MentionNoInternalType());
    }

    /** What handles a call of the mock has its own org's books only: the way to another org is not in its reach. */
    static ArchRule orgsStayApart() {
        return noClasses()
                .that(resideInAnyPackage(
                        HOUSE + ".mock.resource..",
                        HOUSE + ".mock.receivable..",
                        HOUSE + ".mock.commission..",
                        HOUSE + ".mock.dunning..",
                        HOUSE + ".mock.usage..",
                        HOUSE + ".mock.storage..",
                        HOUSE + ".mock.paging.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(HOUSE + ".mock", HOUSE + ".mock.service..", HOUSE + ".mock.job..")
                                .or(name(HOUSE + ".mock.state.Realm"))
                                .or(name(HOUSE + ".mock.state.Credentials")));
    }

    /** The mock says in one place that something is not there, so that it sounds the same whosever it is. */
    static ArchRule absenceHasOneVoice() {
        String refusal = HOUSE + ".mock.refusal.";
        return noClasses()
                .that(resideInAPackage(MOCK)
                        .and(not(name(refusal + "Refusal")))
                        .and(not(name(refusal + "Tag")))
                        .and(not(name(HOUSE + ".mock.service.Routes")))) // of operations, not of records
                .should()
                .accessField(refusal + "Tag", "NOT_FOUND");
    }

    /** Packages depend on one another in one direction only. */
    static ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(HOUSE)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the house";
        }
    }
}
