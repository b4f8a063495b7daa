package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.contractkit.site.Site;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseFailed;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseSkipped;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** One case of the suite: what it is about, what it shows, and how; immutable. */
public final class KitCase {
    private final String subject;
    private final String aspect;
    private final String name;
    private final boolean writes;
    private final CaseBody body;

    KitCase(String subject, String aspect, String name, boolean writes, CaseBody body) {
        this.subject = subject;
        this.aspect = aspect;
        this.name = name;
        this.writes = writes;
        this.body = body;
    }

    /** The operation's id, or what else the case is about. */
    public String subject() {
        return subject;
    }

    /** The column of the table: {@code happy}, an error's tag, or a group of further cases. */
    public String aspect() {
        return aspect;
    }

    /** What the case shows. */
    public String name() {
        return name;
    }

    /** Plays the case; never throws for what is not as it should be. */
    public CaseResult run(Site site) {
        if (writes && !site.allowsWrites()) {
            return result(Verdict.SKIPPED, "writes are not allowed", List.of());
        }
        try (Tenant tenant = site.tenant()) {
            return run(tenant);
        }
    }

    private CaseResult run(Tenant tenant) {
        String skipped = null;
        try {
            body.play(tenant);
        } catch (CaseSkipped reason) {
            skipped = reason.getMessage();
        } catch (CaseFailed | AccountingException failed) {
            return failed(String.valueOf(failed.getMessage()), tenant);
        } catch (RuntimeException unforeseen) {
            return failed(unforeseen.toString(), tenant);
        }
        if (!tenant.problems().isEmpty()) {
            return failed("the wire does not fit the contract", tenant);
        }
        return skipped == null
                ? result(Verdict.PASSED, "", written(tenant))
                : result(Verdict.SKIPPED, skipped, written(tenant));
    }

    private CaseResult failed(String reason, Tenant tenant) {
        return result(Verdict.FAILED, String.join("; ", prepended(reason, tenant.problems())), written(tenant));
    }

    private static List<String> prepended(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    // what a mock of the kit's own holds is gone with it
    private static List<String> written(Tenant tenant) {
        return tenant.isolated() ? List.of() : Written.by(tenant);
    }

    private CaseResult result(Verdict verdict, String reason, List<String> written) {
        return new CaseResult(subject, aspect, name, verdict, reason, written);
    }

    @Override
    public String toString() {
        return subject + ": " + name;
    }
}
