package com.g3nretailstack.accounting.examples.faultstorm.work;

import java.util.Arrays;
import java.util.Collections;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What a caller may do, and how often it does it in proportion. */
@SuppressWarnings("ImmutableEnumChecker") // each holds a method reference, which has no state
enum Deed {
    RECORD_EVENT("record-event", 4, EventWork::record),
    WALK_EVENTS("walk-events", 2, EventWork::walk),
    CREATE_INVOICE("create-invoice", 2, InvoiceWork::create),
    EXTEND_INVOICE("extend-invoice", 5, InvoiceWork::extend),
    EXTEND_STRICTLY("extend-strictly", 2, InvoiceWork::extendStrictly),
    PAY_HALF("pay-half", 3, PaymentWork::payHalf),
    PAY_A_PENNY("pay-a-penny", 2, PaymentWork::payAPenny),
    CREATE_EXPORT("create-export", 1, ExportWork::create),
    SEND_BATCH("send-batch", 2, ExportWork::send),
    FLIP_SCHEDULE("flip-schedule", 3, ExportWork::flip);

    private static final Deed[] IN_PROPORTION = Arrays.stream(values())
            .flatMap(deed -> Collections.nCopies(deed.weight, deed).stream())
            .toArray(Deed[]::new);

    private final String kind;
    private final int weight;
    private final Function<Task, Answer> work;

    Deed(String kind, int weight, Function<Task, Answer> work) {
        this.kind = kind;
        this.weight = weight;
        this.work = work;
    }

    static Deed draw(RandomGenerator random) {
        return IN_PROPORTION[random.nextInt(IN_PROPORTION.length)];
    }

    String kind() {
        return kind;
    }

    Answer perform(Task task) {
        return work.apply(task);
    }
}
