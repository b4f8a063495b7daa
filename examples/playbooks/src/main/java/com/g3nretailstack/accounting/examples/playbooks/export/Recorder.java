package com.g3nretailstack.accounting.examples.playbooks.export;

import com.g3nretailstack.accounting.examples.playbooks.stage.Place;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.PartyType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Records events that carry all that an exportable event must, and keeps what was handed over. Not thread-safe. */
public final class Recorder {
    /** The currency of everything that the programs make up. */
    public static final String CURRENCY = "GBP";

    /** Who acts in everything that the programs do. */
    public static final String ACTOR = "service:playbooks";
    /** The roles that the actor acts in. */
    public static final List<String> ROLES = List.of("finance_audit");

    private final Stage stage;
    private final SourceLedger ledger = new SourceLedger();

    /** Creates one for a program. */
    public Recorder(Stage stage) {
        this.stage = stage;
    }

    /** Returns a draft with everything but what the event is about; references are the stage's, the record's own first. */
    public EventRecordRequest.Builder draft(
            EventType type, Place place, String amount, String occurredAt, String... refs) {
        return EventRecordRequest.builder()
                .type(type)
                .amount(new BigDecimal(amount))
                .currency(CURRENCY)
                .occurredAt(Instant.parse(occurredAt))
                .location(place.location())
                .ownership(owned(PartyType.ORG))
                .sourceRefs(List.of(refs))
                .correlationId(stage.run())
                .actor(ACTOR)
                .actorRoles(ROLES);
    }

    /** Returns that one party both owns and has the goods. */
    public static EventOwnership owned(PartyType party) {
        return EventOwnership.builder().ownerType(party).possessorType(party).build();
    }

    /** Records a draft at a place, and says so. */
    public Event record(Place place, EventRecordRequest.Builder draft, Step step) {
        EventRecordRequest request = draft.build();
        Event event = stage.at(place).events().record(request);
        ledger.add(request);
        step.out(event.eventId() + " " + event.type().value() + " " + Figures.money(event.amount(), event.currency())
                + " at " + place.facility() + " through " + place.channel() + ", source "
                + ledger.entries().get(ledger.entries().size() - 1).sourceRef());
        return event;
    }

    /** Returns what was handed over. */
    public SourceLedger ledger() {
        return ledger;
    }
}
