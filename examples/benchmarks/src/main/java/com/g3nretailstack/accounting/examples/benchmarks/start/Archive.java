package com.g3nretailstack.accounting.examples.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's way to keep what a start has loaded for the starts to come.
 *
 * @param name what it is called
 * @param making the option that makes one when the process ends, before the file's name
 * @param using the option that starts with it, before the file's name
 */
record Archive(String name, String making, String using) {
    private static final int FIRST_WITH_AOT = 25;

    /** Those that the running JVM has; none where its class path is not one of jars, of which alone classes are archived. */
    static List<Archive> available() {
        boolean jars = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .allMatch(entry -> entry.endsWith(".jar"));
        if (!jars) {
            return List.of();
        }
        Archive shared = new Archive("AppCDS", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
        Archive ahead = new Archive("AOT cache", "-XX:AOTCacheOutput=", "-XX:AOTCache=");
        return Runtime.version().feature() < FIRST_WITH_AOT ? List.of(shared) : List.of(shared, ahead);
    }

    /** Makes one of a start, and gives what starts with it. */
    List<String> make(Starter starter, Path file) throws IOException, InterruptedException {
        starter.start(List.of(making + file));
        if (!Files.exists(file)) {
            throw new IOException(name + " of " + starter.name() + " was not made");
        }
        return List.of(using + file);
    }
}
