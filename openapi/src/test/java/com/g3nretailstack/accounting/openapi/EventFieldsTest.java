package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event carries what the documents say that every exportable event must include. */
class EventFieldsTest {

    private final Contract contract = Contract.published();
    private final String text = Resources.text("downstream-capture.txt");
    private final Map<String, List<String>> mapping = MinimumFields.mapping(Resources.text("minimum-fields.txt"));

    @Test
    void theContractHasAFieldForEachPhrase() {
        assertThat(MinimumFields.problems(contract, text, mapping)).isEmpty();
    }

    @Test
    void whatAnEventCarriesCanBeRecorded() {
        assertThat(mapping.values().stream()
                        .flatMap(List::stream)
                        .filter(path -> path.startsWith("Event."))
                        .map(path -> path.replaceFirst("Event", "EventRecordRequest")))
                .hasSizeGreaterThan(20)
                .allMatch(path -> MinimumFields.exists(contract, path));
    }

    @Test
    void aPlaceMayBeVirtualOrExternal() {
        assertThat(Contract.texts(contract.schema("LocationType").get("enum"))).contains("virtual", "external");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Event", "EventRecordRequest", "LineageEntry"})
    void aReversalRefersToItsOriginalByIdOrBySourceReference(String schema) {
        assertThat(MinimumFields.exists(contract, schema + ".original_event.event_id"))
                .isTrue();
        assertThat(MinimumFields.exists(contract, schema + ".original_event.source_ref"))
                .isTrue();
    }

    @Test
    void aReversalMayArriveBeforeItsOriginal() {
        // Neither way to name the original is required, so a source reference alone will do.
        assertThat(contract.schema("OriginalEvent")).doesNotContainKeys("required", "x-assumed-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taxes.sequence",
                "taxes.compounds_on",
                "taxes.inclusive",
                "taxes.category",
                "taxes.policy_version",
                "taxes.exemption.certificate_ref",
                "taxes.exemption.expires_on"
            })
    void taxesKeepOrderInclusivityAndExemptions(String path) {
        assertThat(MinimumFields.exists(contract, "Event." + path)).isTrue();
        assertThat(MinimumFields.exists(contract, "EventRecordRequest." + path)).isTrue();
    }

    @Test
    void luxuryAndExciseTaxesAreReportedApart() {
        assertThat(Contract.texts(contract.schema("TaxCategory").get("enum"))).contains("luxury", "excise");
    }

    @Test
    void aRepairBatchRefersToTheFailedOne() {
        assertThat(MinimumFields.exists(contract, "ExportBatch.repairs_batch_id"))
                .isTrue();
        assertThat(MinimumFields.exists(contract, "ExportBatchRepairRequest.repairs_batch_id"))
                .isTrue();
    }

    @Test
    void noticesAPhraseWithoutAField() {
        Map<String, List<String>> broken = new TreeMap<>(mapping);
        broken.put("SKU", List.of("Event.stock_keeping_unit", "Event.taxes.no_such"));

        assertThat(MinimumFields.problems(contract, text, broken))
                .containsExactly("no such field: Event.stock_keeping_unit", "no such field: Event.taxes.no_such");
    }

    @Test
    void noticesAPhraseOfTheTextThatNothingCovers() {
        Map<String, List<String>> broken = new TreeMap<>(mapping);
        broken.remove("qty");
        broken.put("colour", List.of("Event.sku"));

        assertThat(MinimumFields.problems(contract, text, broken))
                .containsExactly("not in the text: colour", "not covered: qty");
    }
}
