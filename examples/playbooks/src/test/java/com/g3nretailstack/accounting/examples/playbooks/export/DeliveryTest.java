package com.g3nretailstack.accounting.examples.playbooks.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.ExportStatus;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    private final Step step = new Story("test", "test").step("test", "test");

    @Test
    void waitsForTheRunToEnd() {
        record("1");

        Export export = new Delivery(stage()).export(step);

        assertThat(export.status()).isEqualTo(ExportStatus.SUCCEEDED);
    }

    @Test
    void returnsARunThatFailedWithItsReason() {
        house.org().failNextExport("ACCOUNTING.EXPORT_REFUSED", "The period is closed");

        Export export = new Delivery(stage()).export(step);

        assertThat(export.status()).isEqualTo(ExportStatus.FAILED);
        assertThat(export.failure()).isNotNull();
    }

    @Test
    void batchesNoEventOfAnotherProgram() {
        record("1");
        Stage other = house.stage().scene("other");
        new Recorder(other).record(other.web(), sale(new Recorder(other), other, "1"), step);
        Delivery delivery = new Delivery(stage());

        ExportEvidence evidence = Objects.requireNonNull(
                delivery.batch(delivery.export(step), step).evidence());

        assertThat(evidence.eventCount()).isEqualTo(1);
    }

    @Test
    void isRefusedWithWrongEvidence() {
        record("1");
        Export export = new Delivery(stage()).export(step);

        assertThatThrownBy(() -> stage().client()
                        .exports()
                        .batches()
                        .create(ExportBatchCreateRequest.builder()
                                .exportId(export.exportId())
                                .evidence(ExportEvidence.builder()
                                        .eventCount(1L)
                                        .checksum("0".repeat(64))
                                        .build())
                                .build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("checksum");
    }

    private Stage stage() {
        return house.stage().scene("test");
    }

    private Event record(String id) {
        Recorder recorder = new Recorder(stage());
        return recorder.record(stage().web(), sale(recorder, stage(), id), step);
    }

    private static EventRecordRequest.Builder sale(Recorder recorder, Stage stage, String id) {
        return recorder.draft(EventType.SALE, stage.web(), "1.00", "2026-04-14T16:02:11Z", stage.ref("order", id));
    }
}
