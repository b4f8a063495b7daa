package com.g3nretailstack.accounting.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pace on a clock that stands still: each wait shows how many are before one. */
@Timeout(60) // not a measurement: a guard against a hang
class RateLimitedCallTest {
    private static final Duration PATIENT = Duration.ofHours(1);
    private static final Duration ADDRESS = Duration.ofMillis(150);
    private static final Duration ORG = Duration.ofMillis(100);

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final TimeSource still = new SetTime() {
        @Override
        public void sleep(Duration duration) {
            waits.add(duration);
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck") // no result leans on it; only how soon a race would show
        public long nanoTime() {
            // whoever looks at the clock lets others go first: what is not guarded against them shows
            Thread.yield();
            return super.nanoTime();
        }
    };
    private final RateLimitedCall call = new RateLimitedCall(
            new Answering(),
            new ResilienceFactory(still).rateLimiter("address", ADDRESS),
            org -> new ResilienceFactory(still).rateLimiter(org, ORG));

    @Test
    void anOrganisationWaitsForItsOwnAndForTheAddress() {
        attempts("ACME", 3);
        waits.clear();

        attempts("ACME", 1);

        assertThat(waits).containsExactly(ORG.multipliedBy(3), ADDRESS.multipliedBy(3));
    }

    @Test
    void anotherOrganisationWaitsForTheAddressAlone() {
        attempts("ACME", 3);
        waits.clear();

        attempts("OTHER", 1);

        assertThat(waits).containsExactly(ADDRESS.multipliedBy(3));
    }

    @Test
    void callsWithoutAnOrganisationKeepThePaceOfOne() {
        attempts(null, 3);
        waits.clear();

        attempts(null, 1);

        assertThat(waits).containsExactly(ORG.multipliedBy(3), ADDRESS.multipliedBy(3));
    }

    @Test
    void hastyCallsOfManyThreadsTakeNoPermitThatTheyCannotWaitFor() throws Exception {
        Duration hasty = ADDRESS.multipliedBy(10);

        List<AttemptResult<?>> results = Together.run(64, thread -> attempt("ORG-" + thread, hasty));
        waits.clear();
        attempts("ANOTHER", 1);

        assertThat(results).filteredOn(Succeeded.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(Withheld.class::isInstance).hasSize(54);
        assertThat(waits).containsExactly(hasty);
    }

    private void attempts(@Nullable String org, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(attempt(org, PATIENT)).isInstanceOf(Succeeded.class);
        }
    }

    private AttemptResult<?> attempt(@Nullable String org, Duration timeout) {
        CallPlan plan = new CallPlan(timeout, RetryPolicy.none(), false, null, false, false, false, false, null);
        Identity identity = new Identity(org, null, null, null, null);
        CallScope scope = new CallScope(identity, null, plan, still, entry -> {}, (route, info) -> {});
        return call.attempt(new Invocation<>(RawOperations.any("POST", "/thing", RetryClass.READ), null, scope));
    }

    private static final class Answering implements Attempting {
        @Override
        @SuppressWarnings("unchecked") // nobody looks into the envelope
        public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
            return (AttemptResult<R>)
                    new Succeeded<>("", ResponseInfo.builder(200).build());
        }
    }
}
