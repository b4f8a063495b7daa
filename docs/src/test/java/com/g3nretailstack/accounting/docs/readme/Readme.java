package com.g3nretailstack.accounting.docs.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A README whose Java blocks are regions of compiled code, each named by a comment on the line before it. */
record Readme(String text) {
    private static final Pattern BLOCK = Pattern.compile("^```java\\n", Pattern.MULTILINE);
    private static final Pattern MARKED = Pattern.compile(
            "^<!-- snippet: (\\S+)#(\\w+) -->\\n```java\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Fails where a Java block names no region, or differs from the one that it names; tells how many agree. */
    int checkAgainst(Path root) {
        List<MatchResult> marked = MARKED.matcher(text).results().toList();
        long blocks = BLOCK.matcher(text).results().count();
        if (blocks != marked.size()) {
            throw new AssertionError(blocks + " Java blocks, of which " + marked.size() + " name their region");
        }
        marked.forEach(block -> check(root.resolve(block.group(1)), block.group(2), block.group(3)));
        return marked.size();
    }

    private static void check(Path file, String tag, String shown) {
        String compiled = Region.read(file, tag);
        if (!compiled.equals(shown)) {
            throw new AssertionError("the block of " + file + "#" + tag + " should read:\n" + compiled);
        }
    }
}
