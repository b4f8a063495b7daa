package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.AgingBucket;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What customers paid on a day, and what they owed at its end. */
final class ReceivableSums {

    private ReceivableSums() {}

    /** The day's payments, by how they were paid. */
    static ArrayNode tender(DayBooks books) {
        SumRows sums = new SumRows();
        for (ObjectNode payment : books.payments()) {
            ObjectNode row = sums.counted(SumRows.group(payment, "tender_type"));
            SumRows.add(row, "amount", Json.decimalOrZero(payment, "amount"));
        }
        return sums.json();
    }

    /** What was due, by age. */
    static ArrayNode aging(DayBooks books) {
        SumRows sums = new SumRows();
        Instant end = books.atItsEnd();
        for (OpenItem item : books.receivables()) {
            BigDecimal due = item.due(end);
            if (due.signum() > 0) {
                ObjectNode group = SumRows.group(item.invoice());
                group.put("bucket", AgingBucket.of(item.daysOverdue(end)).wire());
                SumRows.add(sums.counted(group), "amount", due);
            }
        }
        return sums.json();
    }
}
