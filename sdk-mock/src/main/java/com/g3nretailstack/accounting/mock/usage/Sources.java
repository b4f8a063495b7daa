package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import com.g3nretailstack.accounting.mock.storage.Prefix;
import java.time.Instant;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Finds everything of an org whose storage is measured: prefixes of buckets, and the service's own records. */
final class Sources {

    // what is measured must not change by being measured
    private static final Set<RecordKind> LEDGERS = EnumSet.of(RecordKind.STORAGE_USAGE, RecordKind.USAGE_ROLLUP);

    private final String orgcode;
    private final NavigableMap<String, Source> found = new TreeMap<>();

    private Sources(String orgcode) {
        this.orgcode = orgcode;
    }

    /** The sources of an org by their references, in key order. */
    static NavigableMap<String, Source> of(Org org, Books books) {
        Sources sources = new Sources(org.orgcode());
        ObjectStore store = books.usage().objects();
        for (Prefix prefix : store.prefixes()) {
            if (org.storageSources().include(prefix.bucket())) {
                sources.add(new PrefixSource(store, prefix));
            }
        }
        if (org.storageSources().include(BookSource.BUCKET)) {
            sources.addBooks(books);
        }
        return sources.found;
    }

    private void addBooks(Books books) {
        if (books.events().count() > 0) {
            add("Event", (asOf, action) -> forEach(books.events(), action));
        }
        addShelf("Export", books.exports(), (run, asOf) -> run.json(asOf));
        addShelf("ExportBatch", books.batches(), (batch, asOf) -> batch.json());
        for (RecordKind kind : EnumSet.complementOf(EnumSet.copyOf(LEDGERS))) {
            addShelf(kind.schema(), books.records(kind), (record, asOf) -> record.facts());
        }
    }

    private interface View<T> {
        ObjectNode json(T row, Instant asOf);
    }

    private <T> void addShelf(String schema, RecordShelf<T> shelf, View<T> view) {
        if (shelf.count() > 0) {
            add(
                    schema,
                    (asOf, action) -> shelf.matching(shelf.all(), row -> true)
                            .forEach(row -> action.accept(view.json(row, asOf))));
        }
    }

    private static void forEach(EventLog events, Consumer<ObjectNode> action) {
        events.all().forEach(position -> {
            if (events.filled(position)) {
                action.accept(events.json(position));
            }
        });
    }

    private void add(String schema, BiConsumer<Instant, Consumer<ObjectNode>> walk) {
        add(new BookSource(BookSource.ref(orgcode, schema), walk));
    }

    private void add(Source source) {
        found.put(source.ref(), source);
    }
}
