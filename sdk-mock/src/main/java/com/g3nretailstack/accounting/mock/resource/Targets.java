package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that a comment or an inbox item can be about. */
final class Targets {

    private static final Map<String, RecordKind> KINDS = Map.of(
            "export_schedule", RecordKind.EXPORT_SCHEDULE,
            "inbox_item", RecordKind.INBOX_ITEM,
            "storage_usage", RecordKind.STORAGE_USAGE,
            "invoice", RecordKind.INVOICE,
            "payment", RecordKind.AR_PAYMENT,
            "commission", RecordKind.COMMISSION,
            "commission_payout", RecordKind.COMMISSION_PAYOUT,
            "dunning_action", RecordKind.DUNNING_ACTION,
            "consignment_settlement", RecordKind.CONSIGNMENT_SETTLEMENT,
            "royalty", RecordKind.ROYALTY);

    private Targets() {}

    /** Refuses, as not-found (404), a record that is not there; a kind that is not known is not looked into. */
    static void require(Call call, String type, String id) {
        if (!exists(call, type, id)) {
            throw Refusal.notFound();
        }
    }

    private static boolean exists(Call call, String type, String id) {
        Books books = call.books();
        return switch (type) {
            case "event" -> books.events().find(id) >= 0;
            case "export" -> books.exports().find(id) != null;
            case "export_batch" -> books.batches().find(id) != null;
            default -> isKept(call, KINDS.get(type), id);
        };
    }

    private static boolean isKept(Call call, @Nullable RecordKind kind, String id) {
        if (kind == null) {
            return true;
        }
        StoredRecord record = call.books().records(kind).find(id);
        return record != null && (kind != RecordKind.INBOX_ITEM || InboxItems.isThere(record, call.now()));
    }
}
