package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Breach;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where histories go: each into a file of a folder, or those of broken promises alone onto standard error. Thread-safe. */
final class Histories {
    private final @Nullable Path folder;
    private final PrintStream err;

    /** Keeps all in a folder, which is made; without one only what broke a promise is printed. */
    Histories(@Nullable Path folder, PrintStream err) throws IOException {
        this.err = err;
        this.folder = folder == null ? null : Files.createDirectories(folder);
    }

    void keep(long seed, History history, List<Breach> breaches) throws IOException {
        if (folder != null) {
            Files.write(folder.resolve("seed-" + seed + ".txt"), lines(seed, history, breaches));
        } else if (!breaches.isEmpty()) {
            err.println(String.join(System.lineSeparator(), lines(seed, history, breaches)));
        }
    }

    private static List<String> lines(long seed, History history, List<Breach> breaches) {
        List<String> lines = new ArrayList<>();
        lines.add("seed " + seed);
        breaches.forEach(breach -> lines.add("BROKEN " + breach));
        lines.addAll(history.lines());
        return lines;
    }
}
