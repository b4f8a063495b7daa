package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tax audits: which events they gather, and that every tax component comes back as it was recorded. */
class TaxAuditTest {

    private static final String EXCISE =
            "{'sequence':1,'jurisdiction':'CA-QC','tax_type':'excise','category':'excise','effective_rate_bps':800,"
                    + "'taxable_amount':100.00,'amount':8.00,'inclusive':false,'policy_version':'qc-1'}";
    private static final String SALES =
            "{'sequence':2,'jurisdiction':'CA-QC','tax_type':'sales','category':'standard','effective_rate_bps':1000,"
                    + "'taxable_amount':108.00,'amount':10.80,'inclusive':false,'compounds_on':[1],'policy_version':'qc-2'}";
    private static final String LUXURY =
            "{'sequence':3,'jurisdiction':'CA','tax_type':'levy','category':'luxury','effective_rate_bps':0,"
                    + "'taxable_amount':100.00,'amount':0,'inclusive':false,'policy_version':'ca-1',"
                    + "'exemption':{'certificate_ref':'cert-2291','expires_on':'2027-03-31','reason':'Resale'}}";
    private static final String VAT =
            "{'sequence':1,'jurisdiction':'GB','tax_type':'vat','category':'standard','effective_rate_bps':2000,"
                    + "'taxable_amount':49.83,'amount':9.97,'inclusive':true,'policy_version':'gb-1'}";

    private final Shop shop = new Shop();

    @Test
    void givesTheTaxesOfEachEventBackInTheirOrderToTheLastDigit() {
        taxed("118.80", EXCISE, SALES, LUXURY);
        taxed("59.80", VAT);

        List<JsonNode> events = audited("");

        assertThat(events).hasSize(2);
        assertThat(events.get(0).path("taxes").toString())
                .isEqualTo(json("[" + EXCISE + "," + SALES + "," + LUXURY + "]"));
        assertThat(events.get(1).path("taxes").toString()).isEqualTo(json("[" + VAT + "]"));
    }

    @Test
    void keepsTheOrderOfTaxesThatTheCallerGave() {
        taxed("118.80", SALES, EXCISE);

        assertThat(audited("").get(0).path("taxes").toString()).isEqualTo(json("[" + SALES + "," + EXCISE + "]"));
    }

    @Test
    void keepsTaxOnTaxInclusiveTaxesAndExemptions() {
        taxed("118.80", EXCISE, SALES, LUXURY);
        taxed("59.80", VAT);

        List<JsonNode> events = audited("");

        assertThat(events.get(0).at("/taxes/1/compounds_on").toString()).isEqualTo("[1]");
        assertThat(events.get(0).at("/taxes/2/exemption/certificate_ref").asString())
                .isEqualTo("cert-2291");
        assertThat(events.get(0).at("/taxes/2/exemption/expires_on").asString()).isEqualTo("2027-03-31");
        assertThat(events.get(1).at("/taxes/0/inclusive").asBoolean()).isTrue();
    }

    @Test
    void tellsLuxuryAndExciseApartFromStandardTaxes() {
        taxed("118.80", EXCISE, SALES, LUXURY);

        JsonNode taxes = audited("").get(0).path("taxes");

        assertThat(taxes)
                .extracting(tax -> tax.path("category").asString())
                .containsExactly("excise", "standard", "luxury");
    }

    @Test
    void findsByEachFilter() {
        taxed("118.80", EXCISE, SALES);
        taxed("59.80", VAT);

        assertThat(amounts(",'tax_jurisdiction':'CA-QC'")).containsExactly("118.80");
        assertThat(amounts(",'tax_type':'vat'")).containsExactly("59.80");
        assertThat(amounts(",'tax_policy_version':'qc-2'")).containsExactly("118.80");
        assertThat(amounts("")).containsExactly("118.80", "59.80");
    }

    @Test
    void asksOneAndTheSameTaxToMeetAllFilters() {
        taxed("118.80", EXCISE, SALES, LUXURY);

        assertThat(amounts(",'tax_jurisdiction':'CA-QC','tax_type':'sales','tax_policy_version':'qc-2'"))
                .hasSize(1);
        assertThat(amounts(",'tax_jurisdiction':'CA-QC','tax_type':'levy'")).isEmpty();
        assertThat(amounts(",'tax_type':'sales','tax_policy_version':'qc-1'")).isEmpty();
    }

    @Test
    void joinsTaxFiltersWithTheOthers() {
        taxed("59.80", VAT);
        shop.record("refund", "-29.90", refund -> refund.set("taxes", taxes(VAT)));

        assertThat(amounts(",'tax_jurisdiction':'GB','types':['refund']")).containsExactly("-29.90");
    }

    @Test
    void leavesEventsWithoutTaxesOutOnlyWhereATaxIsAskedFor() {
        shop.sale("5", "order:1");

        assertThat(amounts("")).containsExactly("5");
        assertThat(amounts(",'tax_jurisdiction':'GB'")).isEmpty();
    }

    private void taxed(String amount, String... taxes) {
        shop.record("sale", amount, event -> event.set("taxes", taxes(taxes)));
    }

    private static JsonNode taxes(String... taxes) {
        return parsed("{'taxes':[" + String.join(",", taxes) + "]}").path("taxes");
    }

    private static String json(String text) {
        return parsed("{'it':" + text + "}").path("it").toString();
    }

    private static ObjectNode parsed(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private List<String> amounts(String filters) {
        return audited(filters).stream()
                .map(event -> event.path("amount").asString())
                .toList();
    }

    /** The events of an audit with those filters, read as an auditor does: from the batch of the export. */
    private List<JsonNode> audited(String filters) {
        Answer export = shop.call("/export/create", "{'export_kind':'tax_audit'" + filters + "}")
                .ok();
        shop.clock.advance(Duration.ofSeconds(1));
        String exportId = export.text("export_id");
        ObjectNode request = Json.object().put("export_id", exportId);
        request.set("evidence", Shop.evidence(gathered(exportId)));
        String batchId = shop.call("/export/batch/create", request).ok().text("batch_id");
        Answer events = shop.call("/event/list", "{'limit':256,'export_batch_id':'" + batchId + "'}")
                .ok();
        return events.data().path("items").valueStream().toList();
    }

    private List<String> gathered(String exportId) {
        Answer lineage = shop.call("/lineage/list", "{'limit':256,'export_id':'" + exportId + "'}")
                .ok();
        return lineage.items("event_id").stream()
                .map(id -> shop.call("/event/get", "{'event_id':'" + id + "'}")
                        .ok()
                        .data()
                        .toString())
                .toList();
    }
}
