package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClientBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's table of settings is the builder's, setter by setter and property by property. */
final class SettingsTableTest {
    private static final Path TABLE = Path.of("src/docs/asciidoc/_settings.adoc");
    private static final Path READ_FROM_OUTSIDE =
            Path.of("../sdk-core/src/main/java/com/g3nretailstack/accounting/ClientEnvironment.java");
    private static final Pattern PROPERTY = Pattern.compile("g3n\\.[a-z-]+");

    @Test
    void listsEverySetter() throws IOException {
        Set<String> setters = Stream.of(AccountingClientBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == AccountingClientBuilder.class)
                .map(Method::getName)
                .filter(name -> !name.equals("fromEnv"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows().map(row -> row[1].replace("`", "").strip()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(setters);
    }

    @Test
    void listsEveryPropertyThatIsRead() throws IOException {
        Set<String> read = properties(Files.readString(READ_FROM_OUTSIDE));

        assertThat(rows().map(row -> row[2])
                        .flatMap(cell -> properties(cell).stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void namesTheVariableOfEachProperty() throws IOException {
        rows().forEach(row -> assertThat(row[3].strip())
                .isEqualTo(row[2].strip()
                        .replaceAll("[.-]", "_")
                        .toUpperCase(Locale.ROOT)
                        .replace(" OR ", " or ")));
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"));
    }

    private static Set<String> properties(String text) {
        return PROPERTY.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}
