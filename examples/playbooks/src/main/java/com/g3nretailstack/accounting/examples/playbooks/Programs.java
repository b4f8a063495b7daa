package com.g3nretailstack.accounting.examples.playbooks;

import com.g3nretailstack.accounting.examples.playbooks.kpi.KpiReport;
import com.g3nretailstack.accounting.examples.playbooks.procedure.RecordAndExport;
import com.g3nretailstack.accounting.examples.playbooks.procedure.UsageAndRollups;
import com.g3nretailstack.accounting.examples.playbooks.readiness.Readiness;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair;
import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout;
import com.g3nretailstack.accounting.examples.playbooks.scenario.LoyaltySettlement;
import com.g3nretailstack.accounting.examples.playbooks.scenario.SalesExport;
import com.g3nretailstack.accounting.examples.playbooks.scenario.ValuationAdjustment;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programs that there are. */
final class Programs {
    private Programs() {}

    /** Returns all of them, those over a month of sales with this file or else a sample, in the order of the documents. */
    static List<Program> all(@Nullable Path data) {
        DataFile file = data == null ? DataFile.sample() : DataFile.at(data);
        return List.of(
                new RecordAndExport(),
                new UsageAndRollups(),
                new SalesExport(),
                new ValuationAdjustment(),
                new LoyaltySettlement(),
                new InfluencerPayout(),
                new BatchRepair(),
                new KpiReport(file, data != null),
                new Readiness());
    }

    /** Returns those of these names, in the order of the names, each once; none and {@code all} mean every one. */
    static List<Program> named(List<String> names, @Nullable Path data) {
        List<Program> all = all(data);
        if (names.isEmpty() || names.equals(List.of("all"))) {
            return all;
        }
        return names.stream().distinct().map(name -> named(name, all)).toList();
    }

    private static Program named(String name, List<Program> all) {
        return all.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("'" + name + "' is no program (expected: all, or any of "
                        + String.join(", ", all.stream().map(Program::name).toList()) + ")"));
    }
}
