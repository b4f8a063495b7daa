package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.testing.Sales;
import com.google.gson.JsonElement;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class EventServiceTest {
    private static final EventListRequest EVERYTHING =
            EventListRequest.builder().build();

    private AccountingClient client;
    private EventService events;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        events = client.events();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void recordsAnEventAndAnswersWithItAsTheServiceKeptIt() {
        Event recorded = events.record(Sales.sale(1));

        assertThat(recorded.type()).isEqualTo(EventType.SALE);
        assertThat(recorded.amount()).isEqualByComparingTo("15.30");
        assertThat(recorded.occurredAt()).isEqualTo(Sales.OCCURRED_AT);
        assertThat(recorded.sourceRefs()).containsExactly("order:1");
        assertThat(recorded.logicalGuid()).isEqualTo(Shop.FACILITY);
        assertThat(recorded.channelCode()).isEqualTo(Shop.CHANNEL);
        assertThat(org.events().count()).isEqualTo(1);
    }

    @Test
    void getsWhatWasRecorded() {
        Event recorded = events.record(Sales.sale(1));

        assertThat(events.get(get(recorded.eventId()))).isEqualTo(recorded);
        assertThat(events.get(get(recorded.eventId()), RequestOptions.none())).isEqualTo(recorded);
    }

    @Test
    void anUnknownIdIsNotFound() {
        NotFoundException failure = catchThrowableOfType(NotFoundException.class, () -> events.get(get("ev_nowhere")));

        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure).hasMessageContaining("[POST /event/get, request_id=");
    }

    @Test
    void aRequestThatTheServiceFindsWrongIsRefusedWithItsWordsAndNoEffect() {
        ValidationException failure = catchThrowableOfType(
                ValidationException.class,
                () -> events.record(
                        Sales.keyless().reasonCode("SALES.NO_SUCH_CODE").build()));

        assertThat(failure.tag()).isEqualTo("invalid-input");
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(org.events().count()).isZero();
    }

    @Test
    void anAdjustmentNamesItsActorAndRoles() {
        EventRecordRequest.Builder correction = Sales.keyless().type(EventType.CORRECTION);

        ValidationException nameless =
                catchThrowableOfType(ValidationException.class, () -> events.record(correction.build()));
        Event named = events.record(correction
                .actor("user_guid:5d0c7a52")
                .actorRoles(List.of("finance_audit"))
                .build());

        assertThat(nameless).hasMessageContaining("actor is required");
        assertThat(nameless.effect()).isEqualTo(Effect.NONE);
        assertThat(named.actor()).isEqualTo("user_guid:5d0c7a52");
        assertThat(named.actorRoles()).containsExactly("finance_audit");
    }

    @Test
    void listsAcrossPagesInOrder() {
        List<Event> recorded = Shop.record(client, 5);

        assertThat(events.list(page(2))).containsExactlyElementsOf(recorded);
        org.journal().verify("/event/list", 3);
    }

    @Test
    void asksForPagesOf256WhereTheCallerNamesNoSize() {
        Shop.walk(events.list(EVERYTHING));

        assertThat(listBody(0)).isEqualTo("{\"limit\":256}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    void takesALimitAtTheEndsOfTheRange(int limit) {
        Shop.walk(events.list(page(limit)));

        assertThat(listBody(0)).isEqualTo("{\"limit\":" + limit + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257, 500})
    void refusesALimitBeyondTheRangeBeforeTheNetwork(int limit) {
        assertThatThrownBy(() -> events.list(page(limit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: " + limit + " (expected: 1 to 256)");
        assertThat(org.journal().count()).isZero();
    }

    @Test
    void aListIsLazy() {
        Shop.record(client, 3);
        Iterator<Event> walk = events.list(page(2)).iterator();
        org.journal().verify("/event/list", 0);

        walk.next();

        org.journal().verify("/event/list", 1);
    }

    @Test
    void filtersAreTheSameOnEveryPage() {
        Shop.record(client, 3);

        Shop.walk(events.list(
                EventListRequest.builder().limit(1).type(EventType.SALE).build()));

        assertThat(org.journal().requests("/event/list"))
                .allSatisfy(entry ->
                        assertThat(entry.body().path("type").asString()).isEqualTo("sale"))
                .hasSize(3);
    }

    @Test
    void aTokenInTheRequestIsWhereTheWalkStarts() {
        List<Event> recorded = Shop.record(client, 3);
        Page<Event> first = events.list(page(2)).pages().iterator().next();
        JsonElement token = first.next().json();

        Paged<Event> rest =
                events.list(EventListRequest.builder().limit(2).nextToken(token).build());

        assertThat(rest).containsExactly(recorded.get(2));
        assertThat(events.list(page(2)).from(first.next())).containsExactly(recorded.get(2));
    }

    @Test
    void aListWithPrefetchHandsOutTheSame() {
        List<Event> recorded = Shop.record(client, 5);

        assertThat(events.list(page(2)).prefetch()).containsExactlyElementsOf(recorded);
    }

    @Test
    void optionsOfAListGoWithEachPage() {
        Shop.record(client, 3);
        List<Integer> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        RequestOptions options = RequestOptions.builder()
                .context(context -> context.channel("POS"))
                .onResponse(response -> seen.add(response.status()))
                .build();

        assertThat(events.list(page(2), options)).hasSize(3);

        assertThat(seen).containsExactly(200, 200);
        assertThat(org.journal().requests("/event/list"))
                .allSatisfy(entry -> assertThat(entry.headers()).containsEntry("x-channel-code", "POS"));
    }

    @Test
    void aChangedTokenIsRefusedByTheServiceWhenItsPageIsReached() {
        Paged<Event> paged = events.list(EventListRequest.builder()
                .nextToken(new com.google.gson.JsonPrimitive("made up"))
                .build());

        assertThatThrownBy(() -> Shop.walk(paged)).isInstanceOf(ValidationException.class);
    }

    @Test
    void recordsManyThroughTheRecorder() {
        try (EventRecorder recorder =
                events.recorder().window(4).onResult(result -> {}).build()) {
            for (int i = 0; i < 20; i++) {
                recorder.submit(Sales.sale(i));
            }
        }

        assertThat(org.events().count()).isEqualTo(20);
    }

    @Test
    void refusesNullByName() {
        assertThatThrownBy(() -> events.record(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("request");
        assertThatThrownBy(() -> events.get(get("x"), null)).hasMessage("options");
        assertThatThrownBy(() -> events.list(null)).hasMessage("request");
    }

    private String listBody(int index) {
        return String.valueOf(org.journal().requests("/event/list").get(index).body());
    }

    private static EventGetRequest get(String id) {
        return EventGetRequest.builder().eventId(id).build();
    }

    private static EventListRequest page(int limit) {
        return EVERYTHING.toBuilder().limit(limit).build();
    }
}
