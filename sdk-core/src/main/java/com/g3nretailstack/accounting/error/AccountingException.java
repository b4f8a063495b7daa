package com.g3nretailstack.accounting.error;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call throws once it has begun.
 *
 * <p>Arguments that cannot be right are refused before, by {@link IllegalArgumentException} or {@link
 * NullPointerException}. The message says what, where and the request id, on one line of bounded length, and never
 * holds a body or a credential.
 *
 * <pre>{@code
 * try {
 *     accounting.events().record(request);
 * } catch (AccountingException e) {
 *     switch (e.effect()) {
 *         case NONE -> retryLater(request, e.isRetrySafe());
 *         case APPLIED -> log.info("recorded, then {}", e.getMessage());
 *         case UNKNOWN -> reconcile(request, e.attempts());
 *     }
 * }
 * }</pre>
 *
 * <p>Serialised, it keeps message, operation and effect; answer and diary stay behind.
 */
public abstract sealed class AccountingException extends RuntimeException
        permits ApiException,
                TransportException,
                OutcomeUnknownException,
                CallRefusedException,
                InterruptedCallException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final Effect effect;
    private final transient @Nullable Failure failure;

    AccountingException(String what, Failure failure) {
        super(what + Message.where(requireNonNull(failure, "failure")), failure.cause());
        this.operation = failure.operation();
        this.effect = failure.effect();
        this.failure = failure;
    }

    /** What became of the write, over the whole call and not only its last attempt; NONE for reads. */
    public final Effect effect() {
        return effect;
    }

    /** Method and path, {@code POST /event/record}. */
    public final String operation() {
        return operation;
    }

    /** The diary: every attempt in order, those of re-reads and look-ups included. */
    public final List<Attempt> attempts() {
        return failure().attempts();
    }

    /** The last answer, or null if none came. */
    public final @Nullable ResponseInfo response() {
        return failure().response();
    }

    /** The service's id of the last request that had one; name it when you ask the operators. */
    public final @Nullable String requestId() {
        return failure().requestId();
    }

    /** The service's tag, {@code conflict}, as it came; an open set. Null if the answer had none. */
    public final @Nullable String tag() {
        return failure().tag();
    }

    /** All that is known of the call, as one value. */
    public final Failure failure() {
        return failure == null ? Failure.of(operation, effect) : failure;
    }

    /**
     * True if the same call may be made again without a second effect and with a chance of success.
     *
     * <p>That is: the effect is {@link Effect#NONE}; the cause passes with time (429, 408, a 5xx other than 501 and
     * 505, no answer, an answer cut short, a refusal by the client's own limits); and the service did not say {@code
     * retryable: false}. The call has already been retried as its policy allows, so wait before you make it again.
     */
    public final boolean isRetrySafe() {
        return effect == Effect.NONE && isTransient() && !refusedForGood();
    }

    /** Whether the cause passes with time. */
    abstract boolean isTransient();

    private boolean refusedForGood() {
        var error = failure().error();
        return error != null && Boolean.FALSE.equals(error.retryable());
    }
}
