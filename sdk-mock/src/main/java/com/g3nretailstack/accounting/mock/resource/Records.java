package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Positions;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is the same for all records of one JSON object: made, found, listed, changed by compare-and-set. */
final class Records {

    private final RecordKind kind;

    Records(RecordKind kind) {
        this.kind = kind;
    }

    /** The facts of a new record: an id, what request and record have in common, first revision and times. */
    ObjectNode facts(Call call) {
        ObjectNode facts = call.recordOf(kind.idProperty(), call.books().ids().next(kind.idPrefix()), kind.schema());
        call.stamp(facts);
        return facts;
    }

    /** Keeps a new record. */
    StoredRecord add(Call call, ObjectNode facts) {
        return add(call.books(), facts);
    }

    /** Keeps a new record that the service makes by itself. */
    StoredRecord add(Books books, ObjectNode facts) {
        return books.add(kind, facts);
    }

    /** The record that the body names; not-found (404) where there is none. */
    StoredRecord find(Call call) {
        return find(call, call.required(kind.idProperty()));
    }

    /** The record of that id; not-found (404) where there is none. */
    StoredRecord find(Call call, String id) {
        @Nullable StoredRecord record = shelf(call).find(id);
        if (record == null) {
            throw Refusal.notFound();
        }
        return record;
    }

    /** The record that the body names, at the revision that it names: 428 where it names none, 409 where another. */
    StoredRecord expected(Call call) {
        StoredRecord record = find(call);
        Revisions.check(call.body(), record.revision());
        return record;
    }

    /** Changes a record, with the reason and references that the body gives for it, and answers it. */
    Reply change(Call call, StoredRecord record, ObjectNode changes) {
        ObjectNode given = call.body().deepCopy();
        given.retain(Contract.shipped().shared(call.operation().request(), kind.schema()));
        explain(changes, given);
        follow(call, record, changes);
        return Reply.record(record.json());
    }

    /** Changes a record because another one has changed: the reason that the body gives is not its own. */
    void follow(Call call, StoredRecord record, ObjectNode changes) {
        record.change(changes, call.now());
        shelf(call).alsoFoundBy(record, kind.keys(record.facts()));
    }

    /** Gives a change the reason that goes with it; without one the record loses that of the change before. */
    static void explain(ObjectNode changes, ObjectNode given) {
        for (String property : List.of("reason", "reason_code", "source_refs")) {
            JsonNode why = given.get(property);
            if (why != null) {
                changes.set(property, why);
            } else if (!property.equals("source_refs") && !changes.has(property)) {
                changes.putNull(property);
            }
        }
    }

    /** The records whose key is a value, oldest first. */
    List<StoredRecord> with(Call call, String key, String value) {
        return with(call.books(), key, value);
    }

    /** The records in those books whose key is a value, oldest first. */
    List<StoredRecord> with(Books books, String key, String value) {
        RecordShelf<StoredRecord> shelf = books.records(kind);
        return shelf.matching(
                shelf.candidates(key, value),
                record -> RecordKind.values(record.facts(), key).contains(value));
    }

    /** All records, oldest first. */
    List<StoredRecord> all(Call call) {
        return shelf(call).matching(shelf(call).all(), record -> true);
    }

    /** The records that pass, oldest first; a filter of an indexed property narrows the search by itself. */
    List<StoredRecord> matching(Call call, Predicate<StoredRecord> filter) {
        RecordShelf<StoredRecord> shelf = shelf(call);
        return shelf.matching(narrowest(call, shelf), record -> hasKeys(call, record) && filter.test(record));
    }

    /** A page of the records that pass, oldest first; a filter of an indexed property narrows the search by itself. */
    Reply page(Call call, Predicate<StoredRecord> filter) {
        return page(call, filter, StoredRecord::json);
    }

    /** A page of the records that pass, as a view shows them. */
    Reply page(Call call, Predicate<StoredRecord> filter, View view) {
        RecordShelf<StoredRecord> shelf = shelf(call);
        return call.page(
                shelf.take(
                        narrowest(call, shelf),
                        call.after(),
                        Pages.limit(call.body()),
                        place -> hasKeys(call, shelf.at(place)) && filter.test(shelf.at(place))),
                place -> view.of(shelf.at(place)));
    }

    /** How a record is shown. */
    interface View {
        /** A copy of the record as it is at this instant. */
        ObjectNode of(StoredRecord record);
    }

    private Positions narrowest(Call call, RecordShelf<StoredRecord> shelf) {
        Positions narrowest = shelf.all();
        for (String key : kind.indexed()) {
            String wanted = call.text(key);
            if (wanted != null) {
                Positions found = shelf.candidates(key, wanted);
                narrowest = found.size() < narrowest.size() ? found : narrowest;
            }
        }
        return narrowest;
    }

    private boolean hasKeys(Call call, StoredRecord record) {
        return kind.indexed().stream().allMatch(key -> {
            String wanted = call.text(key);
            return wanted == null || RecordKind.values(record.facts(), key).contains(wanted);
        });
    }

    private RecordShelf<StoredRecord> shelf(Call call) {
        return call.books().records(kind);
    }
}
