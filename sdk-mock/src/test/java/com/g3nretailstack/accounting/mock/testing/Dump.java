package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that an org's books hold, as text: two dumps are equal when nothing has changed. */
public final class Dump {

    private Dump() {}

    /** Every record of the shop's org, in order. */
    public static List<String> of(Shop shop) {
        return shop.service.org(shop.org.orgcode()).reading(books -> {
            List<String> dump = new ArrayList<>();
            for (RecordKind kind : RecordKind.values()) {
                add(dump, books.records(kind), StoredRecord::json);
            }
            add(dump, books.batches(), Batch::json);
            add(dump, books.exports(), run -> run.json(shop.clock.instant()));
            events(dump, books);
            return dump;
        });
    }

    private static <T> void add(List<String> dump, RecordShelf<T> shelf, Function<T, Object> json) {
        shelf.matching(shelf.all(), record -> true).forEach(record -> dump.add(String.valueOf(json.apply(record))));
    }

    private static void events(List<String> dump, Books books) {
        books.events()
                .all()
                .forEach(place -> dump.add(books.events().json(place).toString()));
    }
}
