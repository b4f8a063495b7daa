package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an invoice says of time and money: completed, put in one form, and checked. */
final class InvoiceTerms {

    private InvoiceTerms() {}

    /** Puts every instant in UTC; without one it is issued now, and due when it is issued. */
    static void dates(ObjectNode invoice, Instant now) {
        utc(invoice, "issued_at", "issued_at");
        if (!invoice.has("issued_at")) {
            invoice.put("issued_at", now.toString());
        }
        utc(invoice, "due_at", "due_at");
        if (!invoice.has("due_at")) {
            invoice.set("due_at", invoice.get("issued_at"));
        }
        int number = 0;
        for (JsonNode line : invoice.path("lines")) {
            utc((ObjectNode) line, "charged_at", "lines[" + number++ + "].charged_at");
        }
    }

    private static void utc(ObjectNode object, String property, String field) {
        String text = Json.text(object, property);
        if (text != null) {
            object.put(property, utc(text, field));
        }
    }

    private static String utc(String text, String field) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            throw Refusal.invalidInput(field + " is not an instant.");
        }
    }

    /** Makes the amount the sum of the lines where there are any; an amount that the body gives must be that sum. */
    static void amounts(ObjectNode invoice, ObjectNode body) {
        BigDecimal sum = sum(invoice.path("lines"));
        BigDecimal given = Json.decimal(body.get("amount"));
        if (sum != null && given != null && sum.compareTo(given) != 0) {
            throw Refusal.invalidInput("amount is not the sum of the lines.");
        }
        BigDecimal amount = given == null && sum != null ? sum : Json.decimal(invoice.get("amount"));
        if (amount == null || amount.signum() < 0) {
            throw Refusal.invalidInput("amount is less than 0.");
        }
        invoice.put("amount", amount);
    }

    private static @Nullable BigDecimal sum(JsonNode lines) {
        BigDecimal sum = lines.isEmpty() ? null : BigDecimal.ZERO;
        int number = 0;
        for (JsonNode line : lines) {
            BigDecimal amount = Json.decimal(line.get("amount"));
            String field = "lines[" + number++ + "].amount";
            if (amount == null || sum == null) {
                throw new Refusal(
                        Tag.VALIDATION_ERROR,
                        field + " is required.",
                        Json.object().put("field", field));
            }
            sum = sum.add(amount);
        }
        return sum;
    }
}
