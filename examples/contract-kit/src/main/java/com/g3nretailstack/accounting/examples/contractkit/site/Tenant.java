package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseSkipped;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The org that one case runs in, and who may call there; used by one thread. */
public final class Tenant implements AutoCloseable {
    private final Connector connector;
    private final Caller caller;
    private final String orgcode;
    private final Names names;
    private final boolean writable;
    private final @Nullable Played played;
    private final List<Caller> others = new ArrayList<>();

    Tenant(Connector connector, Caller caller, String orgcode, Names names, boolean writable, @Nullable Played played) {
        this.connector = connector;
        this.caller = caller;
        this.orgcode = orgcode;
        this.names = names;
        this.writable = writable;
        this.played = played;
    }

    /** The org's code. */
    public String orgcode() {
        return orgcode;
    }

    /** Whoever may do everything that the credential allows. */
    public Caller caller() {
        return caller;
    }

    /** The ordinary caller's client. */
    public AccountingClient client() {
        return caller.client();
    }

    /** Somebody with a credential that nobody issued. */
    public Caller stranger() {
        return other(Credentials.apiKey("nobody-issued-this-key"), orgcode);
    }

    /** Somebody who holds these roles only; not on a shared server. */
    public Caller holding(String... roles) {
        return other(Credentials.apiKey(played("callers of other roles").org().newApiKey(roles)), orgcode);
    }

    /** Somebody with a credential of the mock's. */
    public Caller with(Credentials credentials) {
        return other(credentials, orgcode);
    }

    private Caller other(Credentials credentials, String org) {
        Caller made = connector.caller(credentials, org);
        others.add(made);
        return made;
    }

    /** The mock's switches. @throws CaseSkipped on a shared server, naming what it cannot play */
    public Played played(String what) {
        if (played == null) {
            throw new CaseSkipped("a shared server cannot play " + what);
        }
        return played;
    }

    /** Whether the org is the case's own. */
    public boolean isolated() {
        return played != null;
    }

    /** Whether the case may write. */
    public boolean writable() {
        return writable;
    }

    /** A name that no other record carries. */
    public String name(String word) {
        return names.next(word);
    }

    /** The service's time, to the second. */
    public Instant now() {
        Instant now = played == null ? Instant.now() : played.service().clock().instant();
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What crossed the wire so far, in the order of callers. */
    public List<WireExchange> exchanges() {
        List<WireExchange> all = new ArrayList<>(caller.wire().exchanges());
        others.forEach(other -> all.addAll(other.wire().exchanges()));
        return all;
    }

    /** What did not fit the contract so far. */
    public List<String> problems() {
        List<String> all = new ArrayList<>(caller.wire().problems());
        others.forEach(other -> all.addAll(other.wire().problems()));
        return all;
    }

    @Override
    public void close() {
        others.forEach(other -> other.client().close());
        if (played != null) {
            caller.client().close();
        }
    }
}
