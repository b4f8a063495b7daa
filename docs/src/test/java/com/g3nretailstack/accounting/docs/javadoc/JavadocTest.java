package com.g3nretailstack.accounting.docs.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavadocTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../sdk-generated/src/main/java",
                "../sdk-generated/target/generated-sources/openapi/src/main/java",
                "../sdk-core/src/main/java",
                "../sdk-mock/src/main/java",
                "../examples/contract-kit/src/main/java"
            })
    void everyPublicTypeAndMethodHasJavadoc(String folder) throws IOException {
        assertThat(undocumentedBelow(Path.of(folder))).isEmpty();
    }

    @Test
    void aPublicTypeWithoutJavadocIsFound() throws IOException {
        assertThat(undocumentedIn("package p; public class Bare {}")).containsExactly("p.Planted: Bare");
    }

    @Test
    void aPublicMethodWithoutJavadocIsFound() throws IOException {
        assertThat(undocumentedIn("package p; /** Said. */ public class Said { public void bare() {} void own() {} }"))
                .containsExactly("p.Planted: bare");
    }

    @Test
    void aMethodOfAPublicInterfaceIsPublicWithoutSayingSo() throws IOException {
        assertThat(undocumentedIn("package p; /** Said. */ public interface Said { void bare(); }"))
                .containsExactly("p.Planted: bare");
    }

    @Test
    void whatOverridesNeedsNoWordsOfItsOwn() throws IOException {
        assertThat(
                        undocumentedIn(
                                "package p; /** Said. */ public class Said { @Override public String toString() { return \"\"; } }"))
                .isEmpty();
    }

    private static List<String> undocumentedBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(JavadocTest::isSource).toList();
            assertThat(sources).as("sources below " + folder).isNotEmpty();
            return Undocumented.in(manager.getJavaFileObjectsFromPaths(sources));
        }
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.endsWith("-info.java");
    }

    private static List<String> undocumentedIn(String source) throws IOException {
        return Undocumented.in(
                List.of(new SimpleJavaFileObject(URI.create("string:///p/Planted.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source;
                    }
                }));
    }
}
