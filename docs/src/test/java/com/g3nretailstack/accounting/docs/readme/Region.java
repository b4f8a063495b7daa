package com.g3nretailstack.accounting.docs.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A tagged region of a source file, as Asciidoctor would cut it: {@code // tag::x[]} to {@code // end::x[]}. */
final class Region {
    private Region() {}

    /** The region's lines without their common indent; fails where the file has no such region. */
    static String read(Path file, String tag) {
        List<String> lines = lines(file).stream().map(String::strip).toList();
        int start = lines.indexOf("// tag::" + tag + "[]");
        int end = lines.indexOf("// end::" + tag + "[]");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(file + " has no region " + tag);
        }
        return String.join("\n", lines(file).subList(start + 1, end))
                .stripIndent()
                .strip();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
