package com.g3nretailstack.accounting.docs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
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
