package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.journal.Journal;
import com.g3nretailstack.accounting.mock.resource.FinancialRollups;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.state.CredentialKind;
import com.g3nretailstack.accounting.mock.state.Credentials;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.state.Grant;
import com.g3nretailstack.accounting.mock.state.Org;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One org of the mock, as a test sees and sets it; thread-safe.
 *
 * <p>Credentials are derived from the service's seed, so a run with the same seed and the same calls gives the same
 * ones. They are for this mock only. A key begins with {@code g3n-mock-}, a session with {@code 5e551011-}, so that one in a log or
 * a recording is found by a search.
 */
public final class MockOrg {

    private static final String[] ALL_ROLES = {"acct_view", "acct_export_admin", "finance_audit"};

    private final Org org;
    private final MockEvents events;
    private final MockCredit credit;
    private final MockStorage storage;
    private final Journal journal;
    private final Faults faults;
    private final MockJobs jobs;

    private MockOrg(AccountingService service, String orgcode, Journal journal, Faults faults) {
        this.org = service.org(orgcode);
        this.jobs = new MockJobs(service.jobsOf(org));
        this.events = new MockEvents(org);
        this.credit = new MockCredit(org);
        this.storage = new MockStorage(org);
        this.journal = journal;
        this.faults = faults;
    }

    /** The org of that code within a service without HTTP, made on first use: nothing writes its journal or plays its faults. */
    public static MockOrg of(AccountingService service, String orgcode) {
        return new MockOrg(service, orgcode, new Journal(1), Faults.none());
    }

    static MockOrg of(AccountingService service, String orgcode, Journal journal, Faults faults) {
        MockOrg made = new MockOrg(service, orgcode, journal, faults);
        made.onReset(journal::clear);
        made.onReset(faults::clear);
        return made;
    }

    /** The org's code, in upper case. */
    public String orgcode() {
        return org.orgcode();
    }

    /** The key of a service account that holds all accounting roles; the same at each call. */
    public String apiKey() {
        return org.standing(CredentialKind.API_KEY, key -> grant(key, ALL_ROLES));
    }

    /** The session of the org's owner; the same at each call. */
    public String session() {
        return org.standing(CredentialKind.SESSION, session -> org.members().own(Credentials.fingerprint(session)));
    }

    /** A new key of a service account that holds these roles only. */
    public String newApiKey(String... roles) {
        return issued(CredentialKind.API_KEY, roles);
    }

    /** A new session of a user who holds these roles only. */
    public String newSession(String... roles) {
        return issued(CredentialKind.SESSION, roles);
    }

    private String issued(CredentialKind kind, String... roles) {
        String secret = org.issue(kind);
        grant(secret, roles);
        return secret;
    }

    /** Makes a key of the caller's choice valid for this org, with all accounting roles. */
    public void admitApiKey(String apiKey) {
        org.admit(CredentialKind.API_KEY, apiKey);
        grant(apiKey, ALL_ROLES);
    }

    /**
     * Gives the holder of a credential roles for good.
     *
     * <p>A session made in another org becomes a member of this one too; a key stays bound to its own org.
     */
    public void grant(String credential, String... roles) {
        String holder = Credentials.fingerprint(credential);
        org.members().add(holder);
        for (String role : roles) {
            org.members().grant(holder, new Grant(role, null, null));
        }
    }

    /** Gives the holder of a credential a role from now until an instant, itself not included. */
    public void grantUntil(String credential, String role, Instant until) {
        org.members().grant(Credentials.fingerprint(credential), new Grant(role, null, until));
    }

    /** Gives the holder of a credential a role from an instant until another one, itself not included. */
    public void grantBetween(String credential, String role, Instant from, Instant until) {
        org.members().grant(Credentials.fingerprint(credential), new Grant(role, from, until));
    }

    /** Takes all grants of a role from the holder of a credential. */
    public void withdraw(String credential, String role) {
        org.members().withdraw(Credentials.fingerprint(credential), role);
    }

    /** Makes a credential invalid: calls that carry it are answered 401. */
    public void revoke(String credential) {
        org.revoke(credential);
    }

    /** Sets whether writes are refused with {@code org-write-blocked}; off by default. */
    public void blockWrites(boolean blocked) {
        org.settings().writesBlocked(blocked);
    }

    /**
     * Sets the reason codes that the org knows; others are refused with {@code invalid-input}.
     *
     * <p>It begins with those that the documents name and the contract's examples use.
     */
    public void reasonCodes(Set<String> codes) {
        org.settings().reasonCodes(codes);
    }

    /** Adds reason codes to those that the org knows. */
    public void addReasonCodes(Set<String> codes) {
        org.settings().addReasonCodes(codes);
    }

    /** Sets whether a repeated {@code idempotency_key} replays the first answer for 24 hours; off by default. */
    public void idempotencyKeys(boolean replayed) {
        org.settings().idempotencyKeys(replayed);
    }

    /**
     * Sets whether a create that is sent again with the same body applies once; off by default.
     *
     * <p>The documents contradict each other here. Off is the protocol page's reading, on is that of the readiness page.
     */
    public void duplicatesApplyOnce(boolean once) {
        org.settings().duplicatesApplyOnce(once);
    }

    /**
     * Sets whether a payment without the {@code expected_revision} of its invoice is refused with 428; off by default.
     *
     * <p>Whether the service insists on it is not documented.
     */
    public void insistOnInvoiceRevision(boolean insisted) {
        org.settings().insistOnInvoiceRevision(insisted);
    }

    /** Sets how long after its creation an export run starts (10 ms) and how long it takes (20 ms), by the clock. */
    public void exportTiming(Duration startsAfter, Duration runsFor) {
        org.settings().exportTiming(startsAfter, runsFor);
    }

    /** Sets which fields exported events must carry and how batches are grouped; nothing by default. */
    public void exportPolicy(ExportPolicy policy) {
        org.settings().exportPolicy(policy);
    }

    /** Lets the next export run that is created end as failed, for that reason. */
    public void failNextExport(String reasonCode, String reason) {
        org.settings().failNextExport(reasonCode, reason);
    }

    /**
     * Computes the financial rollups of a day now, in all dimensions and from all that is known.
     *
     * <p>Where they were computed before, by the clock at 02:00 UTC or on demand, they get a new revision.
     */
    public void computeFinancialRollups(LocalDate day) {
        org.writing(books -> {
            FinancialRollups.compute(books, org.orgcode(), day, org.now());
            return day;
        });
    }

    /**
     * Sets how long after its end a window of storage usage can be reconciled; 35 days by default (assumed).
     *
     * <p>A window that has not ended, or ended so long ago, is refused with {@code invalid-state}.
     */
    public void usageWindowsOpenFor(Duration afterItsEnd) {
        org.settings().usageWindowsOpenFor(afterItsEnd);
    }

    /**
     * Sets how long a page token or cursor is good after it was given, by the clock; 24 hours by default (assumed).
     *
     * <p>The documents say only that a token must not be kept across sessions. One that is older is refused with {@code invalid-input}.
     */
    public void tokensLastFor(Duration time) {
        org.settings().tokensLastFor(time);
    }

    /** The org's objects in the buckets of all services. */
    public MockStorage storage() {
        return storage;
    }

    /** The org's events, around all rules. */
    public MockEvents events() {
        return events;
    }

    /** When the org sells no longer on credit. */
    public MockCredit credit() {
        return credit;
    }

    /** What was asked in the org's name over HTTP, and answered. */
    public Journal journal() {
        return journal;
    }

    /** The rules by which faults are played on the org's requests. */
    public Faults faults() {
        return faults;
    }

    /** The operator's jobs, run on this org alone: tests that share a mock do not run one another's. */
    public MockJobs jobs() {
        return jobs;
    }

    /** How many export runs there are. */
    public int exportCount() {
        return org.reading(books -> books.exports().count());
    }

    /** How many export batches there are, in any state. */
    public int batchCount() {
        return org.reading(books -> books.batches().count());
    }

    /** Adds something to be done at each {@link #reset()}. */
    public void onReset(Runnable hook) {
        org.onReset(hook);
    }

    /**
     * Forgets the org's records, remembered answers, id counters, settings, journal and fault rules.
     *
     * <p>Credentials and grants stay, other orgs are not touched, and page tokens of before are void.
     */
    public void reset() {
        org.reset();
    }
}
