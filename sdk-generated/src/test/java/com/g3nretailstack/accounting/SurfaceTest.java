package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.testing.GeneratedClasses;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code surface.txt} is what the generated code offers: a change of the contract shows there as a short diff. */
class SurfaceTest {
    private static final Path FILE = Path.of("surface.txt");
    private static final Path SOURCES = Path.of("target/generated-sources/openapi/src/main/java");

    @Test
    void surfaceIsCurrent() throws IOException {
        List<String> surface = surface();
        if (Boolean.getBoolean("surface.write")) {
            Files.write(FILE, surface);
        }

        assertThat(Files.readAllLines(FILE))
                .as(
                        "surface.txt is not what was generated; look at the difference, then run this test with -Dsurface.write=true")
                .isEqualTo(surface);
    }

    private static List<String> surface() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Class<?> type :
                GeneratedClasses.all().filter(SurfaceTest::isOffered).toList()) {
            lines.add(heading(type));
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> isPublic(field.getModifiers()))
                    .forEach(field -> lines.add(line(field)));
            Arrays.stream(type.getDeclaredConstructors())
                    .filter(constructor -> isPublic(constructor.getModifiers()))
                    .forEach(constructor -> lines.add(line(constructor)));
            Arrays.stream(type.getDeclaredMethods())
                    .filter(SurfaceTest::isOwn)
                    .forEach(method -> lines.add(line(method)));
        }
        return List.copyOf(lines);
    }

    private static boolean isOffered(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path source = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        return isPublic(type.getModifiers()) && Files.exists(source);
    }

    /** Its own, and not what every class has. */
    private static boolean isOwn(Method method) {
        return isPublic(method.getModifiers())
                && !method.isBridge()
                && !method.isSynthetic()
                && !List.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers);
    }

    private static String heading(Class<?> type) {
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(each -> " : " + brief(each.getTypeName()))
                .collect(Collectors.joining());
        return name(type) + interfaces;
    }

    private static String line(Field field) {
        return name(field.getDeclaringClass()) + "." + field.getName() + " : "
                + brief(field.getGenericType().getTypeName());
    }

    private static String line(Constructor<?> constructor) {
        return name(constructor.getDeclaringClass()) + "(" + types(constructor.getGenericParameterTypes()) + ")";
    }

    private static String line(Method method) {
        String nullable = method.getAnnotatedReturnType().getAnnotations().length > 0 ? "?" : "";
        return name(method.getDeclaringClass()) + "." + method.getName() + "("
                + types(method.getGenericParameterTypes()) + ") : "
                + brief(method.getGenericReturnType().getTypeName()) + nullable;
    }

    private static String types(java.lang.reflect.Type[] types) {
        return Arrays.stream(types).map(type -> brief(type.getTypeName())).collect(Collectors.joining(", "));
    }

    private static String name(Class<?> type) {
        return brief(type.getName());
    }

    /** Without the names of packages. */
    private static String brief(String typeName) {
        return typeName.replaceAll("[a-z0-9]+(\\.[a-z0-9]+)*\\.(?=[A-Z])", "").replace('$', '.');
    }
}
