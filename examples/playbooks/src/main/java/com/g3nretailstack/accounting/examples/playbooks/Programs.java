package com.g3nretailstack.accounting.examples.playbooks;

import com.g3nretailstack.accounting.examples.playbooks.procedure.RecordAndExport;
import com.g3nretailstack.accounting.examples.playbooks.procedure.UsageAndRollups;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair;
import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout;
import com.g3nretailstack.accounting.examples.playbooks.scenario.LoyaltySettlement;
import com.g3nretailstack.accounting.examples.playbooks.scenario.SalesExport;
import com.g3nretailstack.accounting.examples.playbooks.scenario.ValuationAdjustment;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import java.util.List;

/** The programs that there are. */
final class Programs {
    private Programs() {}

    /** Returns all of them, in the order of the documents. */
    static List<Program> all() {
        return List.of(new RecordAndExport(), new UsageAndRollups(), new SalesExport(), new ValuationAdjustment(), new LoyaltySettlement(), new InfluencerPayout(), new BatchRepair());
    }

    /** Returns those of these names, in the order of the names; none and {@code all} mean every one. */
    static List<Program> named(List<String> names) {
        List<Program> all = all();
        if (names.isEmpty() || names.equals(List.of("all"))) {
            return all;
        }
        return names.stream().map(name -> named(name, all)).toList();
    }

    private static Program named(String name, List<Program> all) {
        return all.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("'" + name + "' is no program (expected: all, or any of "
                        + String.join(", ", all.stream().map(Program::name).toList()) + ")"));
    }
}
