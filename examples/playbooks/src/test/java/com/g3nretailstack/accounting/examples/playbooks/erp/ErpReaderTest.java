package com.g3nretailstack.accounting.examples.playbooks.erp;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErpReaderTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    private final Step step = new Story("test", "test").step("test", "test");

    @Test
    void findsTheOriginalInAnEarlierBatch() {
        Event sale = recordAndSend("april", EventType.SALE, "5.00");
        ErpBatch may = read("may", sale);

        assertThat(may.events()).hasSize(1);
        assertThat(may.original(may.events().get(0))).extracting(Event::eventId).isEqualTo(sale.eventId());
    }

    @Test
    void findsNoOriginalThatIsGone() {
        Event sale = recordAndSend("april", EventType.SALE, "5.00");
        String batch = send("may", refund("may", sale));
        house.org().events().drop(sale.eventId());

        ErpBatch may = new ErpReader(house.stage().client()).read(batch);

        assertThat(may.original(may.events().get(0))).isNull();
    }

    @Test
    void doesNotAcceptAnOriginalOfAnotherKind() {
        Event liability = recordAndSend("april", EventType.LOYALTY_LIABILITY, "5.00");
        Recorder recorder = new Recorder(house.stage().scene("may"));
        EventRecordRequest.Builder refund = refund("may", liability);
        recorder.record(house.stage().web(), refund, step);
        String batch = send("may");
        Checks checks = new Checks();

        BatchAudit.check(new ErpReader(house.stage().client()).read(batch), recorder.ledger(), checks);

        assertThat(checks.failed()).containsExactly("every reversal and adjustment is linked to its original");
        assertThat(checks.all()).anyMatch(check -> check.lookedAt().contains("cannot reverse " + liability.eventId()));
    }

    private ErpBatch read(String scene, Event original) {
        return new ErpReader(house.stage().client()).read(send(scene, refund(scene, original)));
    }

    private EventRecordRequest.Builder refund(String scene, Event original) {
        Stage stage = house.stage().scene(scene);
        return new Recorder(stage)
                .draft(EventType.REFUND, stage.web(), "-5.00", "2026-05-01T10:00:00Z", stage.ref("return", "1"))
                .originalEvent(
                        OriginalEvent.builder().eventId(original.eventId()).build())
                .reason("Came back")
                .reasonCode(Reasons.RETURN);
    }

    private String send(String scene, EventRecordRequest.Builder draft) {
        Stage stage = house.stage().scene(scene);
        new Recorder(stage).record(stage.web(), draft, step);
        return send(scene);
    }

    private Event recordAndSend(String scene, EventType type, String amount) {
        Stage stage = house.stage().scene(scene);
        Recorder recorder = new Recorder(stage);
        Event event = recorder.record(
                stage.web(),
                recorder.draft(type, stage.web(), amount, "2026-04-01T10:00:00Z", stage.ref("order", "1")),
                step);
        send(scene);
        return event;
    }

    private String send(String scene) {
        Delivery delivery = new Delivery(house.stage().scene(scene));
        return delivery.sent(delivery.batch(delivery.export(step), step), step).batchId();
    }
}
