package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports of financial rollups: what was handed out, and what proves it. */
public final class RollupExports {

    private final Records records = new Records(RecordKind.FINANCIAL_ROLLUP_EXPORT);

    /** Makes the resource. */
    public RollupExports() {}

    /** Writes down which rollups there are of some days and dimensions, with their count and checksum. */
    public Reply export(Call call) {
        Set<String> dimensions = dimensions(call.body());
        FinancialRollups.Days days = FinancialRollups.Days.of(call);
        RollupBook book = RollupBook.of(call);
        List<ObjectNode> rollups = book.keys(days::contains, each -> dimensions.contains(each.wire()))
                .map(key -> Objects.requireNonNull(book.find(key)))
                .toList();
        ObjectNode facts = records.facts(call);
        ArrayNode written = facts.putArray("dimensions");
        dimensions.forEach(written::add);
        facts.put("format", Objects.requireNonNullElse(call.text("format"), "json"));
        prove(facts, rollups);
        return Reply.record(records.add(call, facts).json());
    }

    private static void prove(ObjectNode facts, List<ObjectNode> rollups) {
        long rows = 0;
        for (ObjectNode rollup : rollups) {
            rows += rollup.path("rows").size();
        }
        facts.put("rollup_count", rollups.size())
                .put("row_count", rows)
                .put("checksum", Evidence.checksum(lines(rollups)));
        facts.putArray("manifest_refs")
                .add("rollup-export:" + Json.requireText(facts, "rollup_export_id") + "/manifest.json");
    }

    /** The dimensions that a body names, each once; all of them where it names none. */
    static Set<String> dimensions(ObjectNode body) {
        List<String> all = Arrays.stream(RollupDimension.values())
                .map(RollupDimension::wire)
                .toList();
        List<String> named = body.hasNonNull("dimensions") ? Json.texts(body, "dimensions") : all;
        if (named.isEmpty()) {
            throw Refusal.invalidInput("dimensions is empty.");
        }
        return new LinkedHashSet<>(named);
    }

    // ids hold ASCII only: sorted as texts they are sorted by bytes
    private static List<byte[]> lines(List<ObjectNode> rollups) {
        return rollups.stream()
                .map(RollupExports::line)
                .sorted()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String line(ObjectNode rollup) {
        return String.join(
                        "\t",
                        Json.requireText(rollup, "rollup_id"),
                        Json.requireText(rollup, "dt"),
                        Json.requireText(rollup, "dimension"),
                        rollup.path("revision").asString())
                + "\n";
    }
}
