package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.api.RevisionSource;
import com.g3nretailstack.accounting.api.WriteEffect;
import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.internal.call.CallSettings;
import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.internal.http.HttpSender;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.revision.Outcome;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Every call's way from the facade to the service and back. Thread-safe; one for each family of clients. */
public final class Pipeline {
    private final PipelineSettings settings;
    private final @Nullable CredentialSource credentials;
    private final HttpSender http;
    private final ObservedCall observed;
    private final RetryingCall retrying;
    private final CreateOnceCall createOnce;
    private final StrictCall strict;
    private final ReapplyingCall reapplying;
    private final UpdatingCall updating;
    private final GuardedCreatingCall guardedCreating;

    /** Stacks the steps, in the order in which things happen; read it from the bottom to follow a call. */
    public Pipeline(PipelineSettings settings, HttpSender http, @Nullable CredentialSource credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.http = http;
        ResilienceFactory resilience = new ResilienceFactory(settings.time());

        SendingCall sending = new SendingCall(http, settings.attemptTimeout());
        Attempting attempting = new AuthenticatingCall(sending, credentials);
        if (settings.circuitBreaker()) {
            attempting = new CircuitBreakingCall(attempting, resilience.circuitBreaker(settings.baseUrl()));
        }
        if (settings.rateLimit()) {
            attempting = new RateLimitedCall(
                    attempting,
                    resilience.rateLimiter(settings.baseUrl(), PipelineSettings.ADDRESS_PERIOD),
                    org -> resilience.rateLimiter(org, PipelineSettings.ORG_PERIOD));
        }
        attempting = new ConcurrencyLimitedCall(attempting, settings.maxConcurrentCalls());
        retrying = new RetryingCall(
                attempting, new RetryTokens(settings.retryBudget()), new RetryBookkeeping(), settings.random());
        RecordReader reader = new RecordReader(retrying);
        LostWrite lostWrite = new LostWrite(reader);
        createOnce = new CreateOnceCall(retrying, new RecordLookup(retrying));
        strict = new StrictCall(retrying, reader, lostWrite);
        ReapplyPause pause = new ReapplyPause(settings.random());
        reapplying = new ReapplyingCall(retrying, reader, lostWrite, pause);
        updating = new UpdatingCall(reader, reapplying, createOnce);
        guardedCreating = new GuardedCreatingCall(reader, createOnce, pause);
        observed = new ObservedCall(settings.listeners());
    }

    /** One operation with one request. */
    public <Q, R> R call(Operation<Q, R> operation, @Nullable Q request, Identity identity, CallSettings options) {
        CallScope scope = scope(operation, identity, options);
        byte[] body = Requests.encode(operation, request, identity, scope.contextSource());
        return observed.run(operation, scope, () -> run(new Invocation<>(operation, body, scope)));
    }

    /** An operation that the contract does not have, with a body of any shape. */
    public RawEnvelope raw(
            Operation<byte[], RawEnvelope> operation, byte @Nullable [] body, Identity identity, CallSettings options) {
        CallScope scope = scope(operation, identity, options);
        return observed.run(operation, scope, () -> run(new Invocation<>(operation, body, scope)));
    }

    /** The function form: reads, applies, writes with the revision. */
    public <Q, R extends ApiEnvelope<T>, T> Outcome<T> update(
            Update<Q, R, T> update, Identity identity, CallSettings options) {
        CallScope scope = scope(update.write(), identity, options);
        // before the read: it must not go out for a write that cannot
        Requests.requireContext(update.write(), identity);
        return observed.run(update.write(), scope, () -> updating.run(update, scope));
    }

    /** The function form of a create that another record guards; null where the function made nothing. */
    public <Q, R, G extends ApiEnvelope<T>, T> @Nullable R create(
            GuardedCreate<Q, R, G, T> create, Identity identity, CallSettings options) {
        CallScope scope = scope(create.write(), identity, options);
        Requests.requireContext(create.write(), identity);
        return observed.run(create.write(), scope, () -> guardedCreating.run(create, scope));
    }

    private CallScope scope(Operation<?, ?> operation, Identity identity, CallSettings options) {
        CallPlan plan = CallPlan.of(options, settings);
        requireQuiet(plan.resendAfter());
        String contextSource = credentials == null ? null : credentials.contextSource();
        return new CallScope(
                identity,
                contextSource,
                plan,
                settings.time(),
                attempt -> observed.attempted(operation, attempt),
                observed::answered);
    }

    private void requireQuiet(@Nullable Duration resendAfter) {
        boolean tooShort = resendAfter != null && resendAfter.compareTo(PipelineSettings.SERVICE_LIMIT) <= 0;
        if (tooShort && !settings.loopback()) {
            throw new IllegalArgumentException("resendAfter: " + resendAfter
                    + " (expected: more than 29 s, the service's own limit, and some skew)");
        }
    }

    private <R> R run(Invocation<R> invocation) {
        Operation<?, R> operation = invocation.operation();
        if (invocation.scope().plan().latestWins()) {
            return latestWins(invocation);
        }
        boolean revisioned =
                operation.retryClass() == RetryClass.REVISIONED || invocation.retryClass() == RetryClass.REVISIONED;
        // the record that guards a create does not show what became of it: only the look-up does
        return revisioned && !isGuardedByAnother(operation) ? strict.run(invocation) : createOnce.run(invocation);
    }

    private static boolean isGuardedByAnother(Operation<?, ?> operation) {
        RevisionSource source = operation.revisionSource();
        return source != null && source.guard() != null;
    }

    private <R> R latestWins(Invocation<R> invocation) {
        Operation<?, R> operation = invocation.operation();
        if (operation.effect() != WriteEffect.ABSOLUTE || operation.revisionSource() == null) {
            throw new IllegalArgumentException(
                    "latestWins: " + operation + " (expected: an absolute operation with a revision)");
        }
        // before anything is sent: a conflict could not be read up on
        RecordReader.idIn(invocation);
        return reapplying
                .run(invocation, null, (current, revision) -> {
                    JsonObject request = invocation.tree().deepCopy();
                    request.remove("expected_revision");
                    if (revision != null) {
                        request.add("expected_revision", Revisions.toJson(revision));
                    }
                    return invocation.withRequest(request);
                })
                .envelope();
    }

    /** Lets no further request out, and lets go of the connections that are ours. */
    public void close() {
        http.close();
    }
}
