package com.g3nretailstack.accounting.examples.quickstart.event;

import com.g3nretailstack.accounting.model.EventLocation;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.LocationType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.PartyType;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes events as requests to the service; thread-safe.
 *
 * @param currency of every amount
 * @param facility where the shop keeps its goods
 * @param actor who records
 * @param actorRole the role in which adjustments are made; the service demands actor and role for them
 * @param correlationId what all events of the file carry, and the export filters on
 */
public record EventRequests(String currency, String facility, String actor, String actorRole, String correlationId) {

    /** Returns the request that records this event. */
    public EventRecordRequest request(RetailEvent event) {
        EventRecordRequest.Builder request = EventRecordRequest.builder()
                .type(EventType.of(event.kind().wire()))
                .amount(event.amount())
                .currency(currency)
                .occurredAt(event.occurredAt())
                .location(location(event))
                .ownership(ownership(event))
                .sku(event.sku())
                .qty(BigDecimal.valueOf(event.quantity()))
                .unitPrice(event.unitPrice())
                // the first is the line's own and unique; the invoice is what a person asks for
                .sourceRefs(List.of(event.sourceRef(), "invoice:" + event.invoice()))
                .correlationId(correlationId)
                .actor(actor);
        addWhatIsKnown(request, event);
        return request.build();
    }

    private void addWhatIsKnown(EventRecordRequest.Builder request, RetailEvent event) {
        if (event.kind() == EventKind.BAD_DEBT_ADJUSTMENT) {
            request.actorRoles(List.of(actorRole));
        }
        if (event.customer() != null) {
            request.customerId(event.customer());
        }
        if (event.originalRef() != null) {
            request.originalEvent(
                    OriginalEvent.builder().sourceRef(event.originalRef()).build());
        }
        if (event.reasonCode() != null) {
            request.reasonCode(event.reasonCode()).reason("no earlier sale of this customer and SKU covers it");
        }
    }

    /** A mail-order shop: no place of sale, a country that was sold to. */
    private EventLocation location(RetailEvent event) {
        EventLocation.Builder location =
                EventLocation.builder().locationType(LocationType.VIRTUAL).locationId(facility);
        if (!event.country().isEmpty()) {
            location.caption(event.country());
        }
        return location.build();
    }

    /** Whose the goods are after the event: a sale's are the buyer's, all others are, or are again, the shop's. */
    private static EventOwnership ownership(RetailEvent event) {
        PartyType party = event.kind() == EventKind.SALE ? PartyType.CUSTOMER : PartyType.ORG;
        EventOwnership.Builder ownership =
                EventOwnership.builder().ownerType(party).possessorType(party);
        if (event.kind() == EventKind.SALE && event.customer() != null) {
            ownership.ownerRef(event.customer()).possessorRef(event.customer());
        }
        return ownership.build();
    }
}
