package com.g3nretailstack.accounting.mock.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** One org and everything that the service remembers of it; thread-safe. */
public final class Org {

    // a search of logs and recordings finds the mock's credentials by these
    private static final String SESSION_MARK = "5e551011-";
    private static final String KEY_MARK = "g3n-mock-";

    private final String orgcode;
    private final Realm realm;
    private final Members members = new Members();
    private final Map<CredentialKind, String> standing = new ConcurrentHashMap<>();
    private final AtomicLong issued = new AtomicLong();
    private final List<Runnable> resetHooks = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile OrgSettings settings = new OrgSettings();
    private final AtomicLong epoch = new AtomicLong();
    private volatile Books books;

    /** Makes an org without records. */
    public Org(String orgcode, Realm realm) {
        this.orgcode = orgcode;
        this.realm = realm;
        this.books = emptyBooks();
    }

    private Books emptyBooks() {
        return new Books(new Ids(realm.secrets(), orgcode));
    }

    /** The org's code. */
    public String orgcode() {
        return orgcode;
    }

    /** Who belongs to the org. */
    public Members members() {
        return members;
    }

    /** How the org behaves. */
    public OrgSettings settings() {
        return settings;
    }

    /** What time it is, to the millisecond, as calls are dated. */
    public Instant now() {
        return realm.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How often the org was reset; page tokens of before are void. */
    public long epoch() {
        return epoch.get();
    }

    /** Which buckets storage is measured in, the same for all orgs. */
    public StorageSources storageSources() {
        return realm.sources();
    }

    /** The seal of a text that is good for this org until its next reset, 32 hex digits. */
    public String seal(String text) {
        return realm.secrets().hex("seal\n" + orgcode + "\n" + epoch() + "\n" + text, 32);
    }

    /** Where this org's ids come from; asked for without waiting for whoever holds the books. */
    public Ids ids() {
        return books.ids();
    }

    /** What counts the use of this org; asked for without waiting for whoever holds the books. */
    public UsageMeter meter() {
        return books.usage().meter();
    }

    /** Reads the books while nobody writes them. */
    public <R> R reading(Function<Books, R> read) {
        return holding(lock.readLock(), read);
    }

    /** Writes the books while nobody else uses them. */
    public <R> R writing(Function<Books, R> write) {
        return holding(lock.writeLock(), write);
    }

    private <R> R holding(Lock held, Function<Books, R> use) {
        held.lock();
        try {
            return use.apply(books);
        } finally {
            held.unlock();
        }
    }

    /** Makes and admits a credential of that kind, derived from the seed, as a member without a role. */
    public String issue(CredentialKind kind) {
        return issue(kind, "n" + issued.incrementAndGet());
    }

    private String issue(CredentialKind kind, String name) {
        String place = "credential\n" + orgcode + "\n" + kind + "\n" + name;
        String secret = kind == CredentialKind.SESSION
                ? SESSION_MARK + realm.secrets().uuid(place).substring(SESSION_MARK.length())
                : KEY_MARK + realm.secrets().hex(place, 40);
        admit(kind, secret);
        return secret;
    }

    /** The credential of that kind that is made on first use and stays; the holder is set up then. */
    public String standing(CredentialKind kind, Consumer<String> setUp) {
        return standing.computeIfAbsent(kind, made -> {
            String secret = issue(made, "standing");
            setUp.accept(secret);
            return secret;
        });
    }

    /** Admits a credential that the caller chose, as a member without a role. */
    public void admit(CredentialKind kind, String secret) {
        String bound = kind == CredentialKind.API_KEY ? orgcode : null;
        members.add(realm.credentials().admit(kind, secret, bound).fingerprint());
    }

    /** Makes a credential invalid everywhere. */
    public void revoke(String secret) {
        realm.credentials().revoke(secret);
    }

    /** Adds something to be done at each {@link #reset()}. */
    public void onReset(Runnable hook) {
        resetHooks.add(hook);
    }

    /** Forgets records, counters and settings; credentials and grants stay. */
    public void reset() {
        writing(unused -> {
            books = emptyBooks();
            settings = new OrgSettings();
            return epoch.incrementAndGet();
        });
        resetHooks.forEach(Runnable::run);
    }
}
