package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.journal.JournalEntry;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.mock.wire.WireExchange;
import com.g3nretailstack.accounting.mock.wire.WireFault;
import com.g3nretailstack.accounting.mock.wire.WirePlan;
import com.g3nretailstack.accounting.mock.wire.WireRelay;
import com.g3nretailstack.accounting.mock.wire.WireRule;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Bills;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.SetTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the wire at chosen bytes: what the mock's record says is compared with what the caller was told. */
@Timeout(20)
@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class WireFaultsTest {

    private static final String RECORD = "/event/record";
    private static final String SET = "/invoice/set";
    private static final String APPLY = "/invoice/payment/apply";
    private static final Duration EVERY = Duration.ofMillis(50);

    private MockAccounting mock;
    private MockOrg org;
    private AccountingClient direct;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.mock = mock;
        this.org = org;
        this.direct = client(mock.baseUrl(), new SetTime()).build();
    }

    @AfterEach
    void close() {
        direct.close();
    }

    /** The server never gets the request whole. */
    static Stream<WireFault> onTheWayThere() {
        return Stream.of(
                WireFault.resetBeforeRequest(),
                WireFault.resetInRequest(0),
                WireFault.resetInRequest(10),
                WireFault.resetInRequestAt(0.999));
    }

    /** The server acts, and its answer does not arrive whole. */
    static Stream<WireFault> onTheWayBack() {
        return Stream.of(
                WireFault.resetBeforeHead(),
                WireFault.resetBeforeBody(),
                WireFault.resetInBody(1),
                WireFault.resetInBodyAt(0.999),
                WireFault.truncate(0),
                WireFault.truncate(20),
                WireFault.truncateAt(0.999),
                WireFault.garbledHead());
    }

    /** The answer arrives whole. */
    static Stream<WireFault> harmless() {
        return Stream.of(
                WireFault.resetAfterBody(),
                WireFault.trickle(40, Duration.ZERO),
                WireFault.trickleHead(10, Duration.ZERO),
                WireFault.delay(Duration.ZERO));
    }

    static Stream<WireFault> harmful() {
        return Stream.of(onTheWayThere(), onTheWayBack(), Stream.of(WireFault.resetAfterRequest()))
                .flatMap(faults -> faults);
    }

    static Stream<WireFault> all() {
        return Stream.concat(harmful(), harmless());
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void aReadIsTriedAgainAndSucceeds(WireFault fault) {
        Event sale = direct.events().record(Sales.sale(1));
        try (WireRelay relay = mock.relay(first("/event/list", fault));
                AccountingClient client = over(relay)) {
            assertThat(events(client)).containsExactly(sale);

            assertThat(faults(relay, "/event/list")).containsExactly(fault.name(), "none");
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatArrivesWholeIsReadOnce(WireFault fault) {
        Event sale = direct.events().record(Sales.sale(1));
        try (WireRelay relay = mock.relay(first("/event/list", fault));
                AccountingClient client = over(relay)) {
            assertThat(events(client)).containsExactly(sale);
            assertThat(faults(relay, "/event/list")).containsExactly(fault.name());
        }
    }

    /** OkHttp looks at a connection before it takes it up again only after 10 s: what is sent over a dead one is lost, and said so. */
    @Test
    void aCreateOverAConnectionThatHasDiedMeanwhileIsNotTakenForDone() {
        try (WireRelay relay = mock.relay(first("/event/list", WireFault.resetAfterBody()));
                AccountingClient client = over(relay)) {
            assertThat(events(client)).isEmpty();

            Optional<Event> told = tried(client, Sales.sale(1));

            assertThat(events(direct)).isEqualTo(told.stream().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("onTheWayThere")
    void aCreateThatDidNotArriveIsToldAsUnknownAndNotSentAgain(WireFault fault) {
        try (WireRelay relay = mock.relay(first(RECORD, fault));
                AccountingClient client = over(relay)) {
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(unknown.lookedUp()).isTrue();
            assertThat(unknown.records()).isEmpty();
            assertThat(events(direct)).isEmpty();
            assertThat(faults(relay, RECORD)).containsExactly(fault.name());
            org.journal().verify(RECORD, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("onTheWayBack")
    void aCreateWhoseAnswerIsBrokenIsFoundAndNotSentAgain(WireFault fault) {
        try (WireRelay relay = mock.relay(first(RECORD, fault));
                AccountingClient client = over(relay)) {
            Event told = client.events().record(Sales.sale(1));

            assertThat(events(direct)).containsExactly(told);
            assertThat(faults(relay, RECORD)).containsExactly(fault.name());
            org.journal().verify(RECORD, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCreateIsNeverMadeTwiceWhateverTheWireDoes(WireFault fault) {
        WireRule always = WirePlan.on(RECORD).play(fault);
        try (WireRelay relay = mock.relay(always);
                AccountingClient client = over(relay)) {
            Optional<Event> told = tried(client, Sales.sale(1));

            assertThat(always.fired()).isEqualTo(1);
            assertThat(org.journal().count(RECORD)).isLessThanOrEqualTo(1);
            told.ifPresent(event -> assertThat(events(direct)).containsExactly(event));
        }
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void aCreateWithoutAKeyIsToldAsUnknownAtOnce(WireFault fault) {
        try (WireRelay relay = mock.relay(first(RECORD, fault));
                AccountingClient client = over(relay)) {
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> client.events().record(Sales.keyless().build()));

            assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(unknown.lookedUp()).isFalse();
            assertThat(relay.count()).isEqualTo(1);
        }
    }

    @Test
    void aCreateThatReachesNobodyIsToldAsNotDone() {
        WireRelay relay = mock.relay(WirePlan.none());
        relay.close();
        try (AccountingClient client = over(relay)) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.sent()).isFalse();
            assertThat(events(direct)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFunctionFormIsCommittedOnce(WireFault fault) {
        Invoice made = direct.invoices().set(Bills.lamps("inv-1").build());
        try (WireRelay relay = mock.relay(first(SET, fault));
                AccountingClient client = over(relay)) {
            Outcome<Invoice> outcome = client.invoices()
                    .set(
                            made.invoiceId(),
                            current -> InvoiceSetRequest.builder()
                                    .caption(current.revision() + "+")
                                    .build());

            assertThat(outcome.record().caption()).isEqualTo("1+");
            assertThat(stored(made).caption()).isEqualTo("1+");
            assertThat(stored(made).revision()).isEqualTo(Revision.of(2));
            assertThat(faults(relay, SET)).startsWith(fault.name()).hasSizeBetween(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPaymentIsBookedOnceOrToldAsUnknown(WireFault fault) {
        Invoice made = direct.invoices().set(Bills.lamps("inv-1").build());
        try (WireRelay relay = mock.relay(first(APPLY, fault));
                AccountingClient client = over(relay)) {
            Optional<ArPayment> told = client.invoices()
                    .payments()
                    .apply(
                            made.invoiceId(),
                            current -> InvoicePaymentApplyRequest.builder()
                                    .amount(current.dueAmount())
                                    .currency("GBP")
                                    .sourceRefs(List.of("t-1"))
                                    .build());

            assertThat(told).isPresent();
            assertThat(stored(made).paidAmount()).isEqualByComparingTo("59.80");
            assertThat(org.journal().requests(APPLY))
                    .filteredOn(entry -> entry.status() == 200)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTrickleDoesNotOutliveTheCall(boolean head) {
        WireFault slow = head ? WireFault.trickleHead(1, EVERY) : WireFault.trickle(1, EVERY);
        try (WireRelay relay = mock.relay(WirePlan.always(slow));
                AccountingClient client = impatient(relay)) {
            AccountingException failure = catchThrowableOfType(
                    AccountingException.class, () -> client.stat().get());

            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(failure.attempts()).isNotEmpty();
            assertThat(failure.attempts()).extracting(Attempt::failure).doesNotContainNull();
            assertThat(relay.count()).isEqualTo(failure.attempts().size());
            assertThat(relay.exchanges()).extracting(WireExchange::status).containsOnly(200);
        }
    }

    @Test
    void aCreateWhoseAnswerTricklesIsFound() {
        try (WireRelay relay = mock.relay(first(RECORD, WireFault.trickle(1, EVERY)));
                AccountingClient client = impatient(relay)) {
            Event told = client.events().record(Sales.sale(1));

            assertThat(events(direct)).containsExactly(told);
            assertThat(org.journal().requests("/event/list")).isNotEmpty();
            org.journal().verify(RECORD, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsToldAsDoneIsDoneOnceFromManyThreads(long seed) throws Exception {
        Map<String, Event> told = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (WireRelay relay = mock.relay(WirePlan.seeded(seed, 0.4));
                AccountingClient client = over(relay)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                EventRecordRequest sale = Sales.sale(i);
                done.add(threads.submit(() -> tried(client, sale).ifPresent(event -> told.put(key(event), event))));
            }
            for (Future<?> one : done) {
                one.get();
            }
            assertThat(relay.exchanges()).extracting(WireExchange::fault).contains("none", "reset-before-head");
        } finally {
            threads.shutdownNow();
        }

        Map<String, List<Event>> stored = events(direct).stream().collect(Collectors.groupingBy(WireFaultsTest::key));
        assertThat(stored.values()).as("seed %d", seed).allMatch(events -> events.size() == 1);
        assertThat(told)
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy((key, event) -> assertThat(stored).containsEntry(key, List.of(event)));
        assertThat(org.journal().requests(RECORD))
                .extracting(JournalEntry::status)
                .containsOnly(200);
    }

    /** The event, or nothing where it is told as unknown; any other end fails the test. */
    private static Optional<Event> tried(AccountingClient client, EventRecordRequest sale) {
        try {
            return Optional.of(client.events().record(sale));
        } catch (OutcomeUnknownException unknown) {
            return Optional.empty();
        }
    }

    private static WireRule first(String path, WireFault fault) {
        return WirePlan.on(path).nth(1).play(fault);
    }

    private static List<String> faults(WireRelay relay, String path) {
        return relay.exchanges().stream()
                .filter(exchange -> exchange.path().equals(path))
                .map(WireExchange::fault)
                .toList();
    }

    private static String key(Event event) {
        return event.sourceRefs().get(0);
    }

    private Invoice stored(Invoice invoice) {
        return direct.invoices()
                .get(InvoiceGetRequest.builder().invoiceId(invoice.invoiceId()).build());
    }

    private static List<Event> events(AccountingClient client) {
        return client.events().list(EventListRequest.builder().build()).stream().toList();
    }

    private AccountingClient over(WireRelay relay) {
        return client(relay.baseUrl(), new SetTime()).build();
    }

    /** Real time, and little of it. */
    private AccountingClient impatient(WireRelay relay) {
        return client(relay.baseUrl(), TimeSource.system())
                .attemptTimeout(Duration.ofMillis(300))
                .callTimeout(Duration.ofSeconds(1))
                .build();
    }

    private AccountingClientBuilder client(String baseUrl, TimeSource time) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.apiKey(org.apiKey()))
                .orgcode(org.orgcode())
                .context(context -> context.facility("lg-042").channel("WEB"))
                .time(time);
    }
}
