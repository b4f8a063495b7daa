package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static java.util.Comparator.comparingLong;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import java.util.List;

/**
 * One change in the life of a record.
 *
 * @param record the record that was changed, which for a payment is its invoice
 * @param revision the record's revision after it
 * @param commit what changed it
 */
record Link(String record, long revision, Commit commit) {

    /** All links of a record, by revision. */
    static List<Link> chainOf(Evidence evidence, String record) {
        return evidence.history().commits().stream()
                .map(Link::of)
                .filter(link -> link.record().equals(record))
                .sorted(comparingLong(Link::revision))
                .toList();
    }

    private static Link of(Commit commit) {
        return commit.path().equals("/invoice/payment/apply")
                ? new Link(commit.asked("invoice_id"), Commit.number(commit.answer(), "invoice_revision"), commit)
                : new Link(commit.record(), commit.revision(), commit);
    }
}
