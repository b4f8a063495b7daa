package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.model.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of this module. */
public final class GeneratedClasses {
    private GeneratedClasses() {}

    /** All of them, nested ones included. */
    public static Stream<Class<?>> all() throws IOException {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file ->
                            root.relativize(file).toString().replace('/', '.').replace('\\', '.'))
                    .filter(name -> !name.endsWith("-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .toList();
            return classes.stream();
        }
    }

    /** The folder that they stand in. */
    public static Path root() {
        try {
            return Path.of(Event.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Event.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
