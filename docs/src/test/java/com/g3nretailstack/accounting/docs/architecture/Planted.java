package com.g3nretailstack.accounting.docs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes with a fault, compiled from text for a test. */
final class Planted {
    private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*?class (\\w+)", Pattern.DOTALL);

    private Planted() {}

    /** Compiles the sources, one class each, into the folder; nothing else is on their class path. */
    static void compile(Path folder, String... sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", create(folder).toString(), "-classpath", folder.toString(), "-proc:none");
        List<Source> units = Stream.of(sources).map(Source::new).toList();
        if (!javac.getTask(null, null, null, options, null, units).call()) {
            throw new IllegalArgumentException("the planted classes do not compile");
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + JavaFileObject.Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            Matcher matcher = NAME.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no class in: " + text);
            }
            return matcher.group(1).replace('.', '/') + "/" + matcher.group(2);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
