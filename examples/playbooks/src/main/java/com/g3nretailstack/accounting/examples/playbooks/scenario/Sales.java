package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Place;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventTax;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.PartyType;
import com.g3nretailstack.accounting.model.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Sales and returns that the scenarios have in common. */
final class Sales {
    private Sales() {}

    /**
     * An article.
     *
     * @param sku its code
     * @param category it is reported by
     * @param price of one, tax included
     * @param cost of one
     */
    record Article(String sku, String category, String price, String cost) {}

    /**
     * A tax that prices include.
     *
     * @param jurisdiction that levies it
     * @param rateBps its rate in basis points
     * @param taxable what it is due on
     * @param amount the tax
     */
    record Tax(String jurisdiction, int rateBps, String taxable, String amount) {}

    /** Returns the draft of so many articles sold to a customer. */
    static EventRecordRequest.Builder sale(
            Recorder recorder, Place place, Article article, int qty, Tax tax, String occurredAt, String ref) {
        return line(EventType.SALE, recorder, place, article, qty, tax, occurredAt, ref)
                .ownership(Recorder.owned(PartyType.CUSTOMER));
    }

    /** Returns the draft of so many articles brought back, of a sale that is named by its source reference. */
    static EventRecordRequest.Builder refund(
            Recorder recorder,
            Place place,
            Article article,
            int qty,
            Tax tax,
            String occurredAt,
            String ref,
            String saleRef) {
        return line(EventType.REFUND, recorder, place, article, -qty, tax, occurredAt, ref)
                .originalEvent(OriginalEvent.builder().sourceRef(saleRef).build())
                .reason("The customer brought the goods back")
                .reasonCode(Reasons.RETURN);
    }

    private static EventRecordRequest.Builder line(
            EventType type,
            Recorder recorder,
            Place place,
            Article article,
            int qty,
            Tax tax,
            String occurredAt,
            String ref) {
        BigDecimal amount = new BigDecimal(article.price()).multiply(BigDecimal.valueOf(qty));
        return recorder.draft(type, place, amount.toPlainString(), occurredAt, ref)
                .customerId("cu-17850")
                .sku(article.sku())
                .productCategory(article.category())
                .qty(BigDecimal.valueOf(qty))
                .unitPrice(new BigDecimal(article.price()))
                .unitCost(new BigDecimal(article.cost()))
                .taxes(List.of(tax(tax)));
    }

    private static EventTax tax(Tax tax) {
        return EventTax.builder()
                .sequence(1)
                .jurisdiction(tax.jurisdiction())
                .taxType("vat")
                .category(TaxCategory.STANDARD)
                .effectiveRateBps(BigDecimal.valueOf(tax.rateBps()))
                .taxableAmount(new BigDecimal(tax.taxable()))
                .amount(new BigDecimal(tax.amount()))
                .inclusive(true)
                .policyVersion(tax.jurisdiction().toLowerCase(Locale.ROOT) + "-vat-2026-1")
                .build();
    }
}
