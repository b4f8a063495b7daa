package com.g3nretailstack.accounting.paging;

import static com.g3nretailstack.accounting.paging.PageTokenTest.token;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A source whose pages are written down beforehand, and that notes what it was asked for. */
final class ScriptedPages implements PageSource<String> {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Page<String>> pages = new HashMap<>();

    /** The page at {@code token} (empty for the first) has these rows, and the next is at {@code next} (empty for none). */
    ScriptedPages page(String token, String next, String... items) {
        pages.put(token, new Page<>(Arrays.asList(items), next.isEmpty() ? null : token('"' + next + '"')));
        return this;
    }

    static ScriptedPages threePages() {
        return new ScriptedPages()
                .page("", "t2", "a", "b")
                .page("t2", "t3", "c")
                .page("t3", "", "d");
    }

    @Override
    public Page<String> fetch(@Nullable PageToken token) {
        String name = token == null ? "" : token.json().getAsString();
        asked.add(name);
        return requireNonNull(pages.get(name), name);
    }
}
