package com.g3nretailstack.accounting.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule refuses a planted violation, and says where it is. */
final class BordersTest {
    private static final String MOCK = "package com.g3nretailstack.accounting.mock; public class Planted {}";
    private static final String CORE = "package com.g3nretailstack.accounting.paging; public class Walk {}";
    private static final String SECRET = "package com.g3nretailstack.accounting.internal.auth; public class Hidden {}";

    @TempDir
    Path folder;

    @Test
    void refusesCoreThatReachesTheMock() {
        String core = "package com.g3nretailstack.accounting.retry; class Reaching {"
                + " Object mock = new com.g3nretailstack.accounting.mock.Planted(); }";

        assertThat(violations(Borders.coreLooksAway(), MOCK, core)).contains("retry.Reaching");
    }

    @Test
    void refusesCoreThatReachesAnExample() {
        String example = "package com.g3nretailstack.accounting.examples.planted; public class Program {}";
        String core = "package com.g3nretailstack.accounting.retry; class Reaching {"
                + " com.g3nretailstack.accounting.examples.planted.Program program; }";

        assertThat(violations(Borders.coreLooksAway(), example, core)).contains("retry.Reaching");
    }

    @Test
    void refusesAMockThatReachesCore() {
        String mock = "package com.g3nretailstack.accounting.mock.service; class Reaching {"
                + " com.g3nretailstack.accounting.paging.Walk walk; }";

        assertThat(violations(Borders.mockStandsAlone(), CORE, mock)).contains("mock.service.Reaching");
    }

    @Test
    void refusesAMockThatReachesGeneratedCode() {
        String model = "package com.g3nretailstack.accounting.model; public class Planted {}";
        String mock = "package com.g3nretailstack.accounting.mock.http; class Reaching {"
                + " com.g3nretailstack.accounting.model.Planted model; }";

        assertThat(violations(Borders.mockStandsAlone(), model, mock)).contains("mock.http.Reaching");
    }

    @Test
    void refusesAResourceThatReachesAllOrgs() {
        String realm = "package com.g3nretailstack.accounting.mock.state; public class Realm {}";
        String resource = "package com.g3nretailstack.accounting.mock.resource; class Reaching {"
                + " com.g3nretailstack.accounting.mock.state.Realm realm; }";

        assertThat(violations(Borders.orgsStayApart(), realm, resource)).contains("mock.resource.Reaching");
    }

    @Test
    void refusesAResourceThatSaysNotFoundInItsOwnWords() {
        String tag = "package com.g3nretailstack.accounting.mock.refusal; public class Tag {"
                + " public static Object NOT_FOUND = new Object(); }";
        String resource = "package com.g3nretailstack.accounting.mock.resource; class Saying {"
                + " Object word = com.g3nretailstack.accounting.mock.refusal.Tag.NOT_FOUND; }";

        assertThat(violations(Borders.absenceHasOneVoice(), tag, resource)).contains("mock.resource.Saying");
    }

    @Test
    void refusesAnInternalTypeInAParameter() {
        String api = "package com.g3nretailstack.accounting; public class Open {"
                + " public void take(com.g3nretailstack.accounting.internal.auth.Hidden hidden) {} }";

        assertThat(violations(Borders.internalStaysInside(), SECRET, api)).contains("Open.take", "auth.Hidden");
    }

    @Test
    void refusesAnInternalTypeInATypeArgument() {
        String api = "package com.g3nretailstack.accounting; public class Open {"
                + " protected java.util.List<com.g3nretailstack.accounting.internal.auth.Hidden> all() { return null; } }";

        assertThat(violations(Borders.internalStaysInside(), SECRET, api)).contains("Open.all");
    }

    @Test
    void refusesAnInternalSupertypeOfANestedType() {
        String api = "package com.g3nretailstack.accounting; public class Open {"
                + " public static class Inner extends com.g3nretailstack.accounting.internal.auth.Hidden {} }";

        assertThat(violations(Borders.internalStaysInside(), SECRET, api)).contains("Open$Inner");
    }

    @Test
    void allowsInternalTypesBehindPackagePrivateDoors() {
        String api = "package com.g3nretailstack.accounting; public class Open {"
                + " void take(com.g3nretailstack.accounting.internal.auth.Hidden hidden) {} }";

        assertThat(violations(Borders.internalStaysInside(), SECRET, api)).isEmpty();
    }

    @Test
    void refusesACycleBetweenPackages() {
        String there = "package com.g3nretailstack.accounting.retry; public class There {"
                + " com.g3nretailstack.accounting.error.Back back; }";
        String back = "package com.g3nretailstack.accounting.error; public class Back {"
                + " com.g3nretailstack.accounting.retry.There there; }";

        assertThat(violations(Borders.packagesAreFreeOfCycles(), there, back)).contains("Cycle detected");
    }

    @Test
    void findsAPackageThatStandsInTwoModules() {
        String twin = "package com.g3nretailstack.accounting.paging; class Twin {}";
        Planted.compile(folder.resolve("one"), CORE, MOCK);
        Planted.compile(folder.resolve("two"), twin);

        Rooms rooms = new Rooms(Map.of("one", folder.resolve("one"), "two", folder.resolve("two")));

        assertThat(rooms.packagesInTwoModules()).containsExactly("com.g3nretailstack.accounting.paging in one and two");
    }

    private String violations(ArchRule rule, String... sources) {
        Planted.compile(folder, sources);
        return String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importPath(folder))
                        .getFailureReport()
                        .getDetails());
    }
}
