package com.g3nretailstack.accounting.mock.resource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;

/** What daily sums are about, and how each is worked out. */
enum RollupDimension {
    SALES(SalesSums::rows),
    TENDER(ReceivableSums::tender),
    TAX(TaxSums::rows),
    AR_AGING(ReceivableSums::aging),
    COGS(CostSums::ofGoodsSold),
    INVENTORY_VALUATION(CostSums::ofStock);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<DayBooks, ArrayNode> sums;

    RollupDimension(Function<DayBooks, ArrayNode> sums) {
        this.sums = sums;
    }

    /** The dimension of that name on the wire. */
    static Optional<RollupDimension> of(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }

    /** Its name on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sums of a day. */
    ArrayNode rows(DayBooks books) {
        return sums.apply(books);
    }
}
