package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.internal.async.AsyncCalls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounting service, as one organisation and one credential see it. Start here.
 *
 * <pre>{@code
 * try (AccountingClient accounting = AccountingClient.builder()
 *         .credentials(Credentials.apiKey(System.getenv("G3N_API_KEY")))
 *         .orgcode("ACME")
 *         .build()) {
 *     AccountingClient store = accounting.with(context -> context.facility("lg-042").channel("WEB"));
 *     Event sale = store.events().record(request);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; make one for each credential and keep it: it holds connections and threads. Derived clients share
 * them, and closing a derived client closes nothing.
 */
public final class AccountingClient implements AutoCloseable {
    private final ClientFamily family;
    private final RequestContext context;
    private final boolean derived;
    private final Calls calls;

    AccountingClient(ClientFamily family, RequestContext context, boolean derived) {
        this.family = family;
        this.context = context;
        this.derived = derived;
        this.calls = new Calls(family.pipeline(), context, family.threads());
    }

    /** Starts with the defaults, and nothing from outside the program. */
    public static AccountingClientBuilder builder() {
        return new AccountingClientBuilder(Environment.system());
    }

    /**
     * A client made of system properties and environment variables alone: {@code G3N_API_KEY} or {@code G3N_SESSION_GUID},
     * {@code G3N_ORGCODE} and whatever else is set; the guide has the table.
     *
     * @throws IllegalArgumentException if a setting cannot be read, by its name, or both credentials are given
     */
    public static AccountingClient fromEnv() {
        return builder().fromEnv().build();
    }

    /** A client that differs in its context and shares everything else. */
    public AccountingClient with(UnaryOperator<RequestContext.Builder> change) {
        requireNonNull(change, "change");
        return new AccountingClient(
                family,
                requireNonNull(change.apply(context.toBuilder()), "context").build(),
                true);
    }

    /** The context that goes with every call. */
    public RequestContext context() {
        return context;
    }

    /** Financial events. */
    public EventService events() {
        return new EventService(calls);
    }

    /** Export runs, their batches, and the schedules that make them. */
    public ExportService exports() {
        return new ExportService(calls);
    }

    /** Which source transaction each event comes from. */
    public LineageService lineage() {
        return new LineageService(calls);
    }

    /** What was exported, and what does not tie. */
    public ReconcileService reconciliation() {
        return new ReconcileService(calls);
    }

    /** Comments on exports, batches, events and other records. */
    public CommentService comments() {
        return new CommentService(calls);
    }

    /** Commissions of associates, and their payouts. */
    public CommissionService commissions() {
        return new CommissionService(calls);
    }

    /** What vendors of consigned goods are owed. */
    public ConsignmentSettlementService consignmentSettlements() {
        return new ConsignmentSettlementService(calls);
    }

    /** Reminders of overdue invoices: policy, what is due, what was done. */
    public DunningService dunning() {
        return new DunningService(calls);
    }

    /** Daily sales, tender, tax, receivables and cost. */
    public FinancialRollupService financialRollups() {
        return new FinancialRollupService(calls);
    }

    /** What asks somebody to act. */
    public InboxService inbox() {
        return new InboxService(calls);
    }

    /** What is computed for BI and language models. */
    public InferenceService inference() {
        return new InferenceService(calls);
    }

    /** Invoices, and their payments. */
    public InvoiceService invoices() {
        return new InvoiceService(calls);
    }

    /** What customers owe: by age, balance and statement. */
    public ReceivableService receivables() {
        return new ReceivableService(calls);
    }

    /** What franchisees owe, and their rules. */
    public RoyaltyService royalties() {
        return new RoyaltyService(calls);
    }

    /** How many bytes an organisation keeps. */
    public StorageUsageService storageUsage() {
        return new StorageUsageService(calls);
    }

    /** Daily calls, deliveries, bandwidth and errors. */
    public UsageRollupService usageRollups() {
        return new UsageRollupService(calls);
    }

    /** Whether the service is up. */
    public StatService stat() {
        return new StatService(calls);
    }

    /** Any method and path, for what the contract does not know. */
    public RawService raw() {
        return new RawService(calls);
    }

    /**
     * Runs work with this client beside the calling thread: {@code accounting.async(client -> client.events().record(request))}.
     *
     * <p>On a virtual thread where the JVM has them, else on a pool of 64 daemon threads with room for 1,024 more tasks; what it
     * cannot take completes with a {@code CallRefusedException}. Cancelling the returned future cancels the call; a future derived
     * from it does not.
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<AccountingClient, T> work) {
        requireNonNull(work, "work");
        return new AsyncCalls(family.threads()).start(() -> work.apply(this));
    }

    /**
     * Lets no further request out, of derived clients neither, and lets go of connections and threads.
     *
     * <p>Does not wait: a request in flight goes on to its end, and its connection ends with it; a call that waits for its turn or
     * for another attempt is refused when it would send. No thread of the client keeps the JVM from ending, closed or not.
     *
     * <p>Does nothing on a derived client, nor to an OkHttpClient that the user brought. May be called more than once.
     */
    @Override
    public void close() {
        if (!derived) {
            family.close();
        }
    }

    /** Names address and context, never the credential. */
    @Override
    public String toString() {
        return "AccountingClient[" + family.baseUrl() + ", " + context + "]";
    }
}
