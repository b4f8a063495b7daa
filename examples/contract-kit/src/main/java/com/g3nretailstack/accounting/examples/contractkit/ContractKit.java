package com.g3nretailstack.accounting.examples.contractkit;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestContext;
import com.g3nretailstack.accounting.examples.contractkit.report.KitReport;
import com.g3nretailstack.accounting.examples.contractkit.site.EmbeddedSite;
import com.g3nretailstack.accounting.examples.contractkit.site.SharedSite;
import com.g3nretailstack.accounting.examples.contractkit.site.Site;
import com.g3nretailstack.accounting.examples.contractkit.suite.KitCase;
import com.g3nretailstack.accounting.examples.contractkit.suite.Suite;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs every operation of the contract, its happy path and each error that it declares, and tells what held. Start here.
 *
 * <pre>{@code
 * KitReport own = ContractKit.embedded().run();                        // everything, against a mock of its own
 *
 * KitReport theirs = ContractKit.against("https://…/accounting", "TEST", Credentials.apiKey(key))
 *         .context(context -> context.facility("lg-042").channel("WEB"))
 *         .allowWrites()                                               // reads only without it
 *         .run();
 * assert theirs.passed() : TextReport.of(theirs);
 * }</pre>
 *
 * <p>On a server elsewhere, cases that need faults, other callers or switches are skipped, each by name and with its reason, and
 * nothing is written unless it was allowed. What is written stays there, under names that begin with {@link KitReport#run()}: use an
 * org that is there for tests. Immutable.
 */
public final class ContractKit {
    private final Supplier<Site> site;
    private final Predicate<KitCase> wanted;
    private final Consumer<CaseResult> progress;

    private ContractKit(Supplier<Site> site, Predicate<KitCase> wanted, Consumer<CaseResult> progress) {
        this.site = site;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** All cases against a mock of the kit's own. */
    public static ContractKit embedded() {
        return new ContractKit(EmbeddedSite::start, kitCase -> true, result -> {});
    }

    /** The cases that can be played against a server elsewhere, with an ordinary credential in one org. */
    public static Elsewhere against(String baseUrl, String orgcode, Credentials credentials) {
        return new Elsewhere(
                Objects.requireNonNull(baseUrl, "baseUrl"),
                Objects.requireNonNull(orgcode, "orgcode"),
                Objects.requireNonNull(credentials, "credentials"),
                context -> context,
                false);
    }

    /** Every case there is, in order. */
    public static List<KitCase> cases() {
        return Suite.cases();
    }

    /** The same with the cases of these operations only. */
    public ContractKit only(Set<String> operations) {
        Set<String> kept = Set.copyOf(operations);
        return new ContractKit(site, kitCase -> kept.contains(kitCase.subject()), progress);
    }

    /** The same, with each result told as soon as it is there. */
    public ContractKit progress(Consumer<CaseResult> listener) {
        return new ContractKit(site, wanted, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Runs the cases, one after another.
     *
     * @throws IllegalArgumentException if the client does not take the address or the context
     * @throws com.g3nretailstack.accounting.error.AccountingException if a server elsewhere does not even tell how it is
     */
    public KitReport run() {
        long begun = System.nanoTime();
        try (Site place = site.get()) {
            place.reach();
            List<CaseResult> results = new ArrayList<>();
            for (KitCase kitCase : cases()) {
                if (wanted.test(kitCase)) {
                    CaseResult result = kitCase.run(place);
                    results.add(result);
                    progress.accept(result);
                }
            }
            return new KitReport(
                    place.description(), place.run(), results, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** A server elsewhere, and what the kit may do there; immutable. */
    public static final class Elsewhere {
        private final String baseUrl;
        private final String orgcode;
        private final Credentials credentials;
        private final UnaryOperator<RequestContext.Builder> context;
        private final boolean writes;

        private Elsewhere(
                String baseUrl,
                String orgcode,
                Credentials credentials,
                UnaryOperator<RequestContext.Builder> context,
                boolean writes) {
            this.baseUrl = baseUrl;
            this.orgcode = orgcode;
            this.credentials = credentials;
            this.context = context;
            this.writes = writes;
        }

        /** Where calls take place: events cannot be recorded without facility and channel. */
        public Elsewhere context(UnaryOperator<RequestContext.Builder> change) {
            return new Elsewhere(baseUrl, orgcode, credentials, Objects.requireNonNull(change, "change"), writes);
        }

        /** Lets cases write; without it only reads are run. */
        public Elsewhere allowWrites() {
            return new Elsewhere(baseUrl, orgcode, credentials, context, true);
        }

        /** The kit for that server. */
        public ContractKit kit() {
            boolean paced = !Loopback.is(baseUrl);
            return new ContractKit(
                    () -> new SharedSite(baseUrl, orgcode, credentials, context, paced, writes),
                    kitCase -> true,
                    result -> {});
        }

        /** Runs all cases. */
        public KitReport run() {
            return kit().run();
        }
    }
}
