package com.g3nretailstack.accounting.examples.quickstart.testing;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a mock's books, read off the mock itself and not through the SDK.
 *
 * @param sourceRefs the first source reference of each event
 * @param totals count and sum per type
 */
public record Books(List<String> sourceRefs, Totals totals) {

    /** Reads the books of an org. */
    public static Books of(MockOrg org) {
        Books books = new Books(new ArrayList<>(), new Totals());
        org.events().forEach(text -> books.add(JsonParser.parseString(text).getAsJsonObject()));
        return books;
    }

    private void add(JsonObject event) {
        sourceRefs.add(event.getAsJsonArray("source_refs").get(0).getAsString());
        totals.add(event.get("type").getAsString(), event.get("amount").getAsBigDecimal());
    }
}
