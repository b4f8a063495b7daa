package com.g3nretailstack.accounting.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final Rooms ROOMS = Rooms.ofThisHouse();
    private static final JavaClasses ALL = ROOMS.all();

    @Test
    void everyRoomIsLookedAt() {
        for (String room : Rooms.NAMES) {
            assertThat(ROOMS.of(room)).as(room).isNotEmpty();
        }
    }

    @Test
    void coreReachesNeitherMockNorExamples() {
        Borders.coreLooksAway().check(ALL);
    }

    @Test
    void mockReachesNeitherCoreNorGeneratedCode() {
        Borders.mockStandsAlone().check(ALL);
    }

    @Test
    void whatHandlesACallReachesNoOrgButItsOwn() {
        Borders.orgsStayApart().check(ALL);
    }

    @Test
    void theMockSaysInOnePlaceThatSomethingIsNotThere() {
        Borders.absenceHasOneVoice().check(ALL);
    }

    @Test
    void noPublicSignatureMentionsAnInternalType() {
        Borders.internalStaysInside().check(ALL);
    }

    @Test
    void packagesFormNoCycles() {
        Borders.packagesAreFreeOfCycles().check(ALL);
    }

    @Test
    void noPackageStandsInTwoModules() {
        assertThat(ROOMS.packagesInTwoModules()).isEmpty();
    }
}
