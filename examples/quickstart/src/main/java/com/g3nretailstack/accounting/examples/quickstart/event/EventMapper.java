package com.g3nretailstack.accounting.examples.quickstart.event;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of one file, in their order, into events.
 *
 * <p>Mapping a file again from its first line gives the same events, so a resumed run links refunds as the first did.
 * Not thread-safe.
 */
public final class EventMapper {
    private final FileIdentity file;
    private final ShopClock clock;
    private final SaleIndex sales;
    private final String unmatchedReason;

    /** Creates one; {@code sales} carries over from file to file, so that a refund finds the sale of an earlier month. */
    public EventMapper(FileIdentity file, ShopClock clock, SaleIndex sales, String unmatchedReason) {
        this.file = file;
        this.clock = clock;
        this.sales = sales;
        this.unmatchedReason = unmatchedReason;
    }

    /** Returns the line's event. */
    public RetailEvent event(RetailLine line) {
        Instant at = clock.instant(line.at());
        return switch (EventKind.of(line)) {
            case SALE -> sale(line, at);
            case REFUND -> refund(line, at);
            case INVENTORY_WRITE_OFF -> event(line, EventKind.INVENTORY_WRITE_OFF, at, null, null);
            case BAD_DEBT_ADJUSTMENT -> event(line, EventKind.BAD_DEBT_ADJUSTMENT, at, null, null);
        };
    }

    private RetailEvent sale(RetailLine line, Instant at) {
        sales.add(file, line.number(), line.customer(), line.sku(), line.quantity(), at);
        return event(line, EventKind.SALE, at, null, null);
    }

    private RetailEvent refund(RetailLine line, Instant at) {
        // a cancellation that gives nothing back reverses no sale
        String sale = line.quantity() < 0 ? sales.take(line.customer(), line.sku(), -line.quantity(), at) : null;
        return event(line, EventKind.REFUND, at, sale, sale == null ? unmatchedReason : null);
    }

    private RetailEvent event(
            RetailLine line, EventKind kind, Instant at, @Nullable String originalRef, @Nullable String reasonCode) {
        return new RetailEvent(
                line.number(),
                kind,
                line.amount(),
                at,
                line.invoice(),
                line.sku(),
                line.quantity(),
                line.unitPrice(),
                line.customer(),
                line.country(),
                file.sourceRef(line.number()),
                originalRef,
                reasonCode);
    }
}
