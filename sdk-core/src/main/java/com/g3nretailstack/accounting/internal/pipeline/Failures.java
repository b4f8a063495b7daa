package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.DecodeException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.Failure;
import com.g3nretailstack.accounting.error.FirewallBlockedException;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.internal.decision.RefusalKind;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the attempts came to into the exception that the caller sees: the one place where they are made. */
final class Failures {
    private static final int FORBIDDEN = 403;

    private Failures() {}

    /** The exception for a request that did not succeed. */
    static AccountingException of(Invocation<?> invocation, Tried<?> tried) {
        return of(invocation, tried, null, null);
    }

    /**
     * The same, with what is known of the record.
     *
     * @param base the record that the write was made from
     * @param current the record as it stands now
     */
    static AccountingException of(
            Invocation<?> invocation, Tried<?> tried, @Nullable Object base, @Nullable Object current) {
        return tried.effectUnknown() && !(tried.last() instanceof Interrupted)
                ? outcomeUnknown(invocation, tried, List.of(), false, null)
                : known(invocation, tried, base, current);
    }

    /**
     * The exception for a write of which nobody can say what became of it.
     *
     * @param records what a look-up or a re-read found
     * @param lookedUp whether there was an answer to one
     * @param failedLookUp why there was none, kept as suppressed
     */
    static OutcomeUnknownException outcomeUnknown(
            Invocation<?> invocation,
            Tried<?> tried,
            List<?> records,
            boolean lookedUp,
            @Nullable RuntimeException failedLookUp) {
        AccountingException last = known(invocation, new Tried<>(tried.last(), true), null, null);
        OutcomeUnknownException unknown =
                new OutcomeUnknownException(last.failure().withCause(last), records, lookedUp);
        if (failedLookUp != null) {
            unknown.addSuppressed(failedLookUp);
        }
        return unknown;
    }

    /** The conflict of a write whose answer was lost, and that the record shows never to have applied. */
    static RevisionConflictException neverApplied(
            Invocation<?> write, Tried<?> tried, @Nullable Object base, Object current) {
        Failure failure = Failure.of(write.label(), Effect.NONE)
                .withAttempts(write.scope().attempts())
                .withAnswer(tried.last().info(), null);
        return new RevisionConflictException(failure, base, current);
    }

    private static AccountingException known(
            Invocation<?> invocation, Tried<?> tried, @Nullable Object base, @Nullable Object current) {
        Failure failure = failure(invocation, tried);
        AttemptResult<?> last = tried.last();
        if (last instanceof Refused<?> refused) {
            ApiException answered = refused(failure, refused, base, current);
            if (refused.notRenewed() != null) {
                answered.addSuppressed(refused.notRenewed());
            }
            return answered;
        }
        if (last instanceof Unreadable<?> unreadable) {
            return new DecodeException(failure.withCause(unreadable.cause()));
        }
        if (last instanceof Lost<?> lost) {
            return new TransportException(failure.withCause(lost.cause()), lost.sent());
        }
        if (last instanceof Withheld<?> withheld) {
            return new CallRefusedException(failure.withCause(withheld.cause()), withheld.reason());
        }
        if (last instanceof Succeeded) {
            throw new IllegalStateException("a success is no failure");
        }
        return new InterruptedCallException(failure);
    }

    private static ApiException refused(
            Failure failure, Refused<?> refused, @Nullable Object base, @Nullable Object current) {
        if (refused.kind() == RefusalKind.CONFLICT) {
            return new RevisionConflictException(failure, base, current);
        }
        // by what the body is: the firewall's page may come without a type
        return refused.html() && refused.info().status() == FORBIDDEN
                ? new FirewallBlockedException(failure)
                : ApiException.fromAnswer(failure);
    }

    private static Failure failure(Invocation<?> invocation, Tried<?> tried) {
        Effect effect = tried.effectUnknown() ? Effect.UNKNOWN : Effect.NONE;
        ApiError error = tried.last() instanceof Refused<?> refused ? refused.error() : null;
        ResponseInfo info = tried.last().info();
        return new Failure(
                invocation.label(),
                effect,
                invocation.scope().attempts(),
                info != null ? info : invocation.scope().lastInfo(),
                error,
                null);
    }
}
