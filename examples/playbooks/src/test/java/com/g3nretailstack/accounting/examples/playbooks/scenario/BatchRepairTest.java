package com.g3nretailstack.accounting.examples.playbooks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpReader;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair.Repaired;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.ExportBatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchRepairTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void isAcceptedAsPlayed() {
        assertThat(house.play(new BatchRepair()).checks().failed()).isEmpty();
    }

    @Test
    void canBePlayedTwiceOnOneService() {
        house.play(new BatchRepair());

        Story second = new Story("batch-repair", "again");
        new BatchRepair().run(house.stage().scene("again"), second);

        assertThat(second.checks().failed()).isEmpty();
    }

    @Test
    void seesALostEvent() {
        assertThat(house.seen(new BatchRepair(), () -> house.drop("8002/1")))
                .contains("the evidence counts the events", "every source record is there once, and nothing else");
    }

    @Test
    void seesAnEventBookedTwice() {
        assertThat(house.seen(new BatchRepair(), () -> house.duplicate("9001/1")))
                .contains("the evidence counts the events", "every source record is there once, and nothing else");
    }

    @Test
    void seesAnAlteredAmount() {
        assertThat(house.seen(
                        new BatchRepair(),
                        () -> house.alter("8002/1", event -> event.put("amount", new BigDecimal("24.06")))))
                .contains("the evidence's checksum is that of the events");
    }

    @Test
    void seesACutReversalLink() {
        assertThat(house.seen(new BatchRepair(), () -> house.cut("9001/1", "original_event")))
                .contains("every reversal and adjustment is linked to its original");
    }

    @Test
    void seesARepairThatNamesAnotherBatch() {
        assertThat(seenInBatch(
                        batch -> batch.toBuilder().repairsBatchId("ba-other").build()))
                .containsExactly("the repair names the failed batch");
    }

    @Test
    void seesARepairOfAnotherExport() {
        assertThat(seenInBatch(batch -> batch.toBuilder().exportId("ex-other").build()))
                .containsExactly("both are of one export");
    }

    @Test
    void seesEvidenceThatIsNotNew() {
        assertThat(seenInBatch(batch -> batch.toBuilder()
                        .evidence(Objects.requireNonNull(batch.evidence()).toBuilder()
                                .manifestRefs(List.of())
                                .build())
                        .build()))
                .containsExactly("the repair has evidence of its own");
    }

    @Test
    void seesEvidenceOverOtherEvents() {
        assertThat(seenInBatch(batch -> batch.toBuilder()
                        .evidence(Objects.requireNonNull(batch.evidence()).toBuilder()
                                .checksum("0".repeat(64))
                                .build())
                        .build()))
                .containsExactly("both checksums are over the same events");
    }

    @Test
    void seesAnItemThatToldOfAnotherRepair() {
        Stage scene = house.stage().scene("batch-repair");
        Repaired made = new BatchRepair().play(scene, new Story("batch-repair", ""));
        Repaired other = new Repaired(
                new Delivered(made.failedBatchId(), made.delivered().ledger()), made.failedBatchId(), made.inboxId());
        Story story = new Story("batch-repair", "");

        new BatchRepair().accept(scene, other, story);

        assertThat(story.checks().failed()).contains("the batch is sent", "the inbox item names the repair");
    }

    private List<String> seenInBatch(UnaryOperator<ExportBatch> spoil) {
        Stage scene = house.stage().scene("batch-repair");
        Repaired made = new BatchRepair().play(scene, new Story("batch-repair", ""));
        ErpBatch read = new ErpReader(scene.client()).read(made.delivered().batchId());
        Checks checks = new Checks();
        RepairAudit.check(
                scene.client(),
                made,
                new ErpBatch(spoil.apply(read.batch()), read.events(), read.lineage(), read.originals(), read.report()),
                checks);
        return checks.failed();
    }
}
