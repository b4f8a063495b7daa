package com.g3nretailstack.accounting.examples.contractkit.suite;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OrgWriteBlockedException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.site.Caller;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseFailed;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verify;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.Map;
import java.util.Objects;

/** An error that a call has to end with, in every respect that a caller can see. */
final class Refusal {
    private static final Map<String, Class<? extends ApiException>> TYPES = Map.ofEntries(
            Map.entry("validation-error", ValidationException.class),
            Map.entry("invalid-input", ValidationException.class),
            Map.entry("unauthorized", UnauthorizedException.class),
            Map.entry("forbidden", ForbiddenException.class),
            Map.entry("org-write-blocked", OrgWriteBlockedException.class),
            Map.entry("not-found", NotFoundException.class),
            Map.entry("conflict", RevisionConflictException.class),
            Map.entry("invalid-state", InvalidStateException.class),
            Map.entry("expected-revision-required", RevisionRequiredException.class),
            Map.entry("throttled", ThrottledException.class),
            Map.entry("internal-error", ServerException.class));

    private final DeclaredOperation operation;
    private final String tag;
    private final String names;

    /** The error of that tag; its text or details have to name something, or nothing where that is empty. */
    Refusal(DeclaredOperation operation, String tag, String names) {
        this.operation = operation;
        this.tag = tag;
        this.names = names;
    }

    /** Makes the call and holds what it throws against what is declared; gives it back for more. */
    AccountingException of(Caller caller, Runnable call) {
        AccountingException thrown = thrown(call);
        if (leavesOpen()) {
            Verify.equal("the exception", OutcomeUnknownException.class, thrown.getClass());
            Verify.that(type().isInstance(thrown.getCause()), "the cause is no " + type().getSimpleName());
        } else {
            Verify.equal("the exception", type(), thrown.getClass());
        }
        Verify.equal("effect()", leavesOpen() ? Effect.UNKNOWN : Effect.NONE, thrown.effect());
        Verify.equal("tag()", tag, thrown.tag());
        answered(thrown, caller.wire().last(operation.route()));
        return thrown;
    }

    private AccountingException thrown(Runnable call) {
        try {
            call.run();
        } catch (AccountingException thrown) {
            return thrown;
        } catch (IllegalArgumentException early) {
            throw new CaseFailed("the client refused it before the service could: " + early.getMessage(), early);
        }
        throw new CaseFailed("it succeeded (expected: " + operation.status(tag) + " " + tag + ")");
    }

    private void answered(AccountingException thrown, WireExchange exchange) {
        Verify.equal("the status", operation.status(tag), exchange.status());
        Verify.equal(
                "response().status()",
                exchange.status(),
                Objects.requireNonNull(thrown.response()).status());
        Verify.equal("operation()", operation.route(), thrown.operation());
        Verify.equal("requestId()", exchange.requestId(), thrown.requestId());
        Verify.contains("the message", thrown.getMessage(), operation.route());
        Verify.contains("the message", thrown.getMessage(), "request_id=" + exchange.requestId());
        Verify.contains("the error", exchange.answer().path("error").toString(), names);
    }

    // a write that failed on the service's side may have taken effect
    private boolean leavesOpen() {
        return operation.write() && tag.equals("internal-error");
    }

    private Class<? extends ApiException> type() {
        return Objects.requireNonNull(TYPES.get(tag), () -> "the kit knows no exception for " + tag);
    }
}
