package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.internal.auth.Secret;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.internal.decision.RetryDecision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Adds the credential, and asks its supplier once more after a 401: no retry, since nothing was done under a refused one. */
final class AuthenticatingCall implements Attempting {
    private static final int UNAUTHORIZED = 401;
    private static final RetryDecision RENEWED =
            RetryDecision.waiting(Duration.ZERO, "sent again with a renewed credential");

    private final SendingCall next;
    private final @Nullable CredentialSource credentials;

    AuthenticatingCall(SendingCall next, @Nullable CredentialSource credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    @Override
    public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        if (credentials == null) {
            return next.attempt(invocation, null, null);
        }
        Secret current;
        try {
            current = credentials.current(invocation.scope().deadline().remaining());
        } catch (RuntimeException supplierFailed) {
            return withheld(supplierFailed);
        }
        AttemptResult<R> result = next.attempt(invocation, credentials.headerName(), current);
        return result instanceof Refused<R> refused && refused.info().status() == UNAUTHORIZED
                ? afterRefusal(invocation, refused, credentials, current)
                : result;
    }

    // a supplier may wait for somebody, and be interrupted there
    private static <R> AttemptResult<R> withheld(RuntimeException supplierFailed) {
        return Thread.currentThread().isInterrupted()
                ? new Interrupted<>(false)
                : new Withheld<>(Reason.CREDENTIAL_SUPPLIER, supplierFailed);
    }

    private <R> AttemptResult<R> afterRefusal(
            Invocation<R> invocation, Refused<R> refused, CredentialSource source, Secret failed) {
        Secret renewed;
        try {
            renewed = source.refresh(failed, invocation.scope().deadline().remaining());
        } catch (RuntimeException notRenewed) {
            // else the refusal stays what the attempt came to
            return Thread.currentThread().isInterrupted() ? new Interrupted<>(false) : refused.notRenewed(notRenewed);
        }
        if (renewed.sameAs(failed)) {
            return refused;
        }
        invocation.scope().diary().end(invocation, refused, RENEWED);
        invocation.scope().diary().begin();
        return next.attempt(invocation, source.headerName(), renewed);
    }
}
