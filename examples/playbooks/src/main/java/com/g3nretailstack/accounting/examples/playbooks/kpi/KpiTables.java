package com.g3nretailstack.accounting.examples.playbooks.kpi;

import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.examples.playbooks.story.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes figures into a story. */
final class KpiTables {
    private KpiTables() {}

    /** Adds revenue by channel and time, where the data knows no costs. */
    static void revenue(String label, Kpis kpis, Story story) {
        Table table = new Table("channel", "time", "currency", "revenue");
        kpis.margins()
                .forEach((key, margin) ->
                        table.row(key.get(0), key.get(1), key.get(2), Figures.plain(margin.revenue())));
        BigDecimal all =
                kpis.margins().values().stream().map(Kpis.Margin::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        story.table("Revenue by channel and time" + label, table.row("all", "", "", Figures.plain(all)));
    }

    /** Adds everything that needs costs, taxes or liabilities. */
    static void rest(String label, Kpis kpis, Story story) {
        Table margins = new Table("channel", "time", "currency", "revenue", "cost", "margin");
        kpis.margins()
                .forEach((key, margin) -> margins.row(
                        key.get(0),
                        key.get(1),
                        key.get(2),
                        Figures.plain(margin.revenue()),
                        Figures.plain(margin.cost()),
                        Figures.plain(margin.amount())));
        story.table("Revenue and margin by channel and time" + label, margins);
        story.table("COGS by facility, channel and category" + label, places(kpis.cogs()));
        story.table(
                "Inventory valuation by facility, channel and category, of what is on record" + label,
                places(kpis.stock()));
        Table taxes = new Table("jurisdiction", "currency", "collected", "refunded");
        kpis.taxes()
                .forEach((key, tax) -> taxes.row(
                        key.get(0), key.get(1), Figures.plain(tax.collected()), Figures.plain(tax.refunded())));
        story.table("Tax collected against refunded by jurisdiction" + label, taxes);
        Table liabilities = new Table("liability", "currency", "balance");
        kpis.liabilities().forEach((key, sum) -> liabilities.row(key.get(0), key.get(1), Figures.plain(sum)));
        story.table("Liability balances" + label, liabilities);
    }

    private static Table places(Map<List<String>, BigDecimal> sums) {
        Table table = new Table("facility", "channel", "category", "currency", "amount");
        sums.forEach((key, sum) -> table.row(key.get(0), key.get(1), key.get(2), key.get(3), Figures.plain(sum)));
        return table;
    }
}
