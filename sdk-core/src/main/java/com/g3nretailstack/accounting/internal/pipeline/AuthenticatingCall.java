package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.internal.auth.Secret;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import org.jspecify.annotations.Nullable;

/** Adds the credential, and asks its supplier once more after a 401: no retry, since nothing was done under a refused one. */
final class AuthenticatingCall implements Attempting {
    private static final int UNAUTHORIZED = 401;
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
        Secret current = credentials.current();
        AttemptResult<R> result = next.attempt(invocation, credentials.headerName(), current);
        if (!isUnauthorized(result)) {
            return result;
        }
        Secret renewed = credentials.refresh(current);
        return renewed.sameAs(current) ? result : next.attempt(invocation, credentials.headerName(), renewed);
    }

    private static boolean isUnauthorized(AttemptResult<?> result) {
        return result instanceof Refused<?> refused && refused.info().status() == UNAUTHORIZED;
    }
}
