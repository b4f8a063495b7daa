package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param <R> the envelope that a success carries
 */
public sealed interface AttemptResult<R> {

    /** Whether the attempt may have had an effect that nobody told us of. */
    boolean leavesEffectUnknown();

    /** A few words for the attempt diary, never a payload. */
    String summary();

    /** What the service said about itself, where it answered. */
    default @Nullable ResponseInfo info() {
        return null;
    }

    /** The service did as asked. */
    record Succeeded<R>(R envelope, ResponseInfo info) implements AttemptResult<R> {
        @Override
        public boolean leavesEffectUnknown() {
            return false;
        }

        @Override
        public String summary() {
            return "ok";
        }
    }

    /** The service, or something in front of it, answered with an error. */
    record Refused<R>(
            ResponseInfo info,
            @Nullable ApiError error,
            boolean html,
            @Nullable RuntimeException notRenewed) implements AttemptResult<R> {

        /** A refusal that has nothing to do with the credential. */
        public Refused(ResponseInfo info, @Nullable ApiError error, boolean html) {
            this(info, error, html, null);
        }

        /** The same 401 with the reason why there is no newer credential. */
        public Refused<R> notRenewed(RuntimeException because) {
            return new Refused<>(info, error, html, because);
        }

        /** What kind of refusal it is: by tag, then by status, then by the status in the error under a 2xx. */
        public RefusalKind kind() {
            return RefusalKind.of(info.status(), error);
        }

        @Override
        public boolean leavesEffectUnknown() {
            return kind().leavesEffectUnknown();
        }

        @Override
        public String summary() {
            String tag = RefusalKind.tagOf(error);
            return tag != null ? tag : html ? "html" : "no error object";
        }
    }

    /** The service said yes in a body that cannot be read. */
    record Unreadable<R>(ResponseInfo info, IOException cause) implements AttemptResult<R> {
        @Override
        public boolean leavesEffectUnknown() {
            return true;
        }

        @Override
        public String summary() {
            return "unreadable answer";
        }
    }

    /** No answer came. */
    record Lost<R>(IOException cause, boolean sent) implements AttemptResult<R> {
        @Override
        public boolean leavesEffectUnknown() {
            return sent;
        }

        @Override
        public String summary() {
            return cause.getClass().getSimpleName();
        }
    }

    /** The client itself did not let the attempt out. */
    record Withheld<R>(
            CallRefusedException.Reason reason, @Nullable RuntimeException cause) implements AttemptResult<R> {

        /** Held back by a limit of the client's own. */
        public Withheld(CallRefusedException.Reason reason) {
            this(reason, null);
        }

        @Override
        public boolean leavesEffectUnknown() {
            return false;
        }

        @Override
        public String summary() {
            return reason.name();
        }
    }

    /** The calling thread was interrupted, which is how a cancelled call ends too. */
    record Interrupted<R>(boolean sent) implements AttemptResult<R> {
        @Override
        public boolean leavesEffectUnknown() {
            return sent;
        }

        @Override
        public String summary() {
            return "interrupted";
        }
    }
}
