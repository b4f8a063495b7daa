package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.List;

/**
 * What a deed came to, as its caller sees it.
 *
 * @param told what the caller was told
 * @param record the id of the record that came back, empty where none did
 * @param detail the outcome in the SDK's words
 * @param rows what a walk came by
 * @param whole whether a walk reached its end
 */
record Answer(Told told, String record, String detail, List<String> rows, boolean whole) {

    static Answer done(String record) {
        return new Answer(Told.DONE, record, "", List.of(), true);
    }

    static Answer unchanged() {
        return new Answer(Told.UNCHANGED, "", "", List.of(), true);
    }

    static Answer of(Outcome<?> outcome, String record) {
        Told told = switch (outcome.status()) {
            case APPLIED -> Told.DONE;
            case ALREADY_AS_REQUESTED -> Told.ALREADY;
            case UNCHANGED -> Told.UNCHANGED;
        };
        return new Answer(told, record, "", List.of(), true);
    }

    static Answer walked(List<String> rows) {
        return new Answer(Told.READ, "", "", rows, true);
    }

    static Answer walkedUntil(List<String> rows, String why) {
        return new Answer(Told.READ, "", why, rows, false);
    }

    static Answer failed(AccountingException failure) {
        Told told = switch (failure.effect()) {
            case NONE -> Told.NOT_DONE;
            case APPLIED -> Told.DONE;
            case UNKNOWN -> Told.UNKNOWN;
        };
        return new Answer(told, "", failure.toString(), List.of(), true);
    }
}
