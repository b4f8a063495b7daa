package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.EventApi;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Financial events: what happened, how much, where, and what it refers to.
 *
 * <p>Events are never edited: a correction or a reversal is a new event that refers to the original. Follows the pages
 * "Accounting MCP Protocol" and "Accounting / ERP Readiness". Immutable and thread-safe.
 *
 * <pre>{@code
 * Event sale = accounting.events().record(EventRecordRequest.builder()
 *         .type(EventType.SALE)
 *         .amount(new BigDecimal("15.30"))
 *         .currency("GBP")
 *         .occurredAt(Instant.parse("2026-11-20T09:30:00Z"))
 *         .sourceRefs(List.of("order:536365:1"))
 *         .build());
 * }</pre>
 */
public final class EventService {
    private final Calls calls;

    EventService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Records an event ({@code POST /event/record}); class create.
     *
     * <p>Facility and channel are required in the request context. The first source reference is the key by which the event is
     * looked up after a lost answer: the caller vouches that no other event carries it. Without one there is no look-up, and a lost
     * answer is an {@code OutcomeUnknownException}. An adjustment (correction, tax, inventory valuation, bad debt) names its
     * {@code actor} and {@code actor_roles}; a session knows both of its user. Roles: the documents name none for recording; we
     * assume the export administrator's.
     *
     * @throws IllegalArgumentException if facility or channel is missing, before anything is sent
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public Event record(EventRecordRequest request) {
        return record(request, RequestOptions.none());
    }

    /** Records an event, with options of its own; otherwise as {@link #record(EventRecordRequest)}. */
    public Event record(EventRecordRequest request, RequestOptions options) {
        return calls.data(EventApi.RECORD, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Gets one event by its id ({@code POST /event/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Event get(EventGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Gets one event, with options of its own; otherwise as {@link #get(EventGetRequest)}. */
    public Event get(EventGetRequest request, RequestOptions options) {
        return calls.data(EventApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists events ({@code POST /event/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Event> list(EventListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists events, with options of its own for each page; otherwise as {@link #list(EventListRequest)}. */
    public Paged<Event> list(EventListRequest request, RequestOptions options) {
        return calls.paged(EventApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /** Starts a recorder for many events: a window of calls in flight, a result for each, a checkpoint. */
    public EventRecorder.Builder recorder() {
        return new EventRecorder.Builder(this::record);
    }
}
