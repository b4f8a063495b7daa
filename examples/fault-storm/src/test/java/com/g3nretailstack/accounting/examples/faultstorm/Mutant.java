package com.g3nretailstack.accounting.examples.faultstorm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The SDK with one line of its pipeline changed for the worse: compiled from its source, and loaded before the right one. */
final class Mutant implements AutoCloseable {
    private static final Path SOURCES = Path.of("..", "..", "sdk-core", "src", "main", "java");

    private final URLClassLoader classes;

    private Mutant(URLClassLoader classes) {
        this.classes = classes;
    }

    /**
     * Compiles a class of the SDK anew with a piece of its source replaced.
     *
     * @param type the class, such as {@code com.g3nretailstack.accounting.internal.pipeline.CreateOnceCall}
     * @param right what stands there, exactly once
     */
    static Mutant of(String type, String right, String wrong, Path folder) throws IOException {
        String source = Files.readString(SOURCES.resolve(type.replace('.', '/') + ".java"), UTF_8);
        if (source.split(java.util.regex.Pattern.quote(right), -1).length != 2) {
            throw new IllegalArgumentException(type + " does not have exactly once: " + right);
        }
        Path changed = folder.resolve(type.substring(type.lastIndexOf('.') + 1) + ".java");
        Files.writeString(changed, source.replace(right, wrong), UTF_8);
        compile(changed, folder);
        return new Mutant(new URLClassLoader(classPath(folder), ClassLoader.getPlatformClassLoader()));
    }

    private static void compile(Path source, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "-nowarn", "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalArgumentException(source + " does not compile");
            }
        }
    }

    private static URL[] classPath(Path first) throws IOException {
        List<URL> urls = new java.util.ArrayList<>();
        urls.add(first.toUri().toURL());
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(url(each));
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }

    /** Runs the program with these arguments on the changed SDK; its exit status. */
    int run(String... arguments) throws ReflectiveOperationException {
        Class<?> program = classes.loadClass(FaultStorm.class.getName());
        var made = program.getDeclaredConstructor(java.io.PrintStream.class, java.io.PrintStream.class);
        made.setAccessible(true);
        var run = program.getDeclaredMethod("run", String[].class);
        run.setAccessible(true);
        java.io.PrintStream nowhere = new java.io.PrintStream(java.io.OutputStream.nullOutputStream(), true, UTF_8);
        return (int)
                run.invoke(made.newInstance(nowhere, nowhere), (Object) Arrays.copyOf(arguments, arguments.length));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
