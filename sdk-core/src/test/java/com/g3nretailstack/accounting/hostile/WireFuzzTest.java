package com.g3nretailstack.accounting.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.LogLines;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Spoilt answers over a real socket, most of them framed in ways that HTTP does not know.
 *
 * <p>{@code -Dfuzz.wire} says how many cases, 2,000 by default, 500 after Java 17; {@code -Dfuzz.seed} and {@code -Dfuzz.case} play
 * one again.
 */
@Timeout(600) // against a hang
class WireFuzzTest {
    private static final int CASES =
            Integer.getInteger("fuzz.wire", Runtime.version().feature() > 17 ? 500 : 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 4);
    private static final int ONLY = Integer.getInteger("fuzz.case", -1);
    private static final int ENOUGH_FAULTS = 20;

    private final ContractExamples contract = new ContractExamples();
    private final List<String> faults = new ArrayList<>();
    private volatile @Nullable Playing playing;

    /** One case: the answers, and how they are framed. */
    private final class Playing {
        private final RandomGenerator random;
        private final Framing framing;
        private final FuzzCase answers;

        Playing(long seed, List<FacadeCall> calls) {
            random = new SplittableRandom(seed);
            framing = Framing.next(random);
            answers = new FuzzCase(seed, calls, contract.byPath());
        }

        synchronized void answer(WireRequest request, OutputStream out) throws IOException {
            String path = request.line().split(" ", -1)[1].substring("/accounting".length());
            if (!framing.write(answers.answer(path), random, out)) {
                out.flush();
                throw new SocketException("hang up");
            }
        }

        @Override
        public String toString() {
            return framing + " " + answers;
        }
    }

    @Test
    void everyAnswerOnTheWireEndsInAModelOrInAnExceptionOfOurs() throws Exception {
        System.out.println("WireFuzzTest: -Dfuzz.seed=" + SEED + " -Dfuzz.wire=" + CASES);
        try (LogLines log = new LogLines();
                WireServer server =
                        new WireServer((request, out) -> requireNonNull(playing).answer(request, out));
                AccountingClient client = client(server)) {
            List<FacadeCall> calls = new Facade(client, contract, RequestOptions.none()).all();
            int first = Math.max(ONLY, 0);
            int end = ONLY < 0 ? CASES : ONLY + 1;
            for (int number = first; number < end && faults.size() < ENOUGH_FAULTS; number++) {
                play(number, calls);
            }
            assertThat(log.text()).doesNotContain(Sample.CANARY + " ");
        }

        assertThat(faults).isEmpty();
    }

    private void play(int number, List<FacadeCall> calls) {
        Playing one = new Playing(SEED + number * 0x9E3779B97F4A7C15L, calls);
        playing = one;
        for (String fault : ending(one.answers.call())) {
            faults.add("-Dfuzz.seed=" + SEED + " -Dfuzz.case=" + number + " (" + one + "): " + fault);
        }
    }

    private static List<String> ending(FacadeCall call) {
        try {
            return Ending.ofResult(Walked.of(call.step().run()));
        } catch (Throwable failure) {
            return Ending.ofFailure(failure);
        }
    }

    private static AccountingClient client(WireServer server) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .attemptTimeout(Duration.ofSeconds(20))
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
