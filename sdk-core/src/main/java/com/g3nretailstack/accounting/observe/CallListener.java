package com.g3nretailstack.accounting.observe;

/**
 * Is told what calls do, on the thread that makes them.
 *
 * <p>Called from many threads at once, so implementations are thread-safe and quick. What a listener throws is logged
 * and never breaks the call. Nothing that it is given holds a credential or a payload, except the raw JSON of a call
 * that asked for it.
 */
public interface CallListener {

    /** A call has ended, well or badly. */
    default void onCall(CallEvent event) {}

    /** An attempt of a call has ended; {@code operationId} is the contract's, {@code event_record}. */
    default void onAttempt(String operationId, Attempt attempt) {}

    /** An answer announced that its route is going away. */
    default void onDeprecation(DeprecationEvent event) {}
}
