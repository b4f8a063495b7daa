package com.g3nretailstack.accounting.examples.contractkit.report;

import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as one JSON object, for programs. */
public final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /** Where it ran, the counts, each case with its verdict and reason, and what was written. */
    public static String of(KitReport report) {
        ObjectNode json = JSON.createObjectNode()
                .put("site", report.site())
                .put("run", report.run())
                .put("summary", report.summary())
                .put("took_ms", report.took().toMillis());
        for (Verdict verdict : Verdict.values()) {
            json.put(word(verdict), report.count(verdict));
        }
        var cases = json.putArray("cases");
        report.results().forEach(result -> describe(result, cases.addObject()));
        var written = json.putArray("written");
        report.written().forEach(written::add);
        return JSON.writeValueAsString(json) + System.lineSeparator();
    }

    private static void describe(CaseResult result, ObjectNode json) {
        json.put("subject", result.subject())
                .put("aspect", result.aspect())
                .put("name", result.name())
                .put("verdict", word(result.verdict()));
        if (!result.reason().isEmpty()) {
            json.put("reason", result.reason());
        }
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
