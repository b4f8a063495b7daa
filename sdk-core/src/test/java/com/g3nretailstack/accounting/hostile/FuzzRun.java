package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.SetTime;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A client of its own under fire, on one thread. */
final class FuzzRun implements AutoCloseable {
    /** Bytes allocated in a call for each byte of body that came. */
    static final long BYTES_A_BYTE = 1_000;

    /** Bytes allocated in a call for each answer beside that: request, headers, exceptions, diary. */
    static final long BYTES_AN_ANSWER = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MemoryWire wire = new MemoryWire();
    private final ContractExamples contract;
    private final AccountingClient client;
    private final List<FacadeCall> calls;
    private volatile String playing = "nothing";
    private volatile long since = System.nanoTime();
    private double mostBytesAByte;

    FuzzRun(ContractExamples contract) {
        this.contract = contract;
        this.client = AccountingClient.builder()
                .baseUrl("http://127.0.0.1:9/accounting")
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .time(new SetTime())
                .retryPolicy(RetryPolicy.none())
                .httpClient(new OkHttpClient.Builder().addInterceptor(wire).build())
                .build();
        this.calls = new Facade(client, contract, RequestOptions.none()).all();
    }

    /** Makes every call once with the answer that it should have; what went wrong. */
    List<String> playGood() {
        List<String> faults = new ArrayList<>();
        for (FacadeCall call : calls) {
            wire.play(path -> Served.of(
                    Objects.requireNonNull(contract.byPath().get(path)).success()));
            try {
                Ending.ofResult(Walked.of(call.step().run())).forEach(fault -> faults.add(call + ": " + fault));
            } catch (RepeatedTokenException theExampleIsOnePageOfMany) {
                // the walk went on from the first page as it should
            } catch (Throwable failure) {
                faults.add(call + " with a good answer: " + failure);
            }
        }
        return faults;
    }

    /** Plays one case; how many answers were spoilt in it. */
    int play(long seed, int number, List<String> faults) {
        FuzzCase one = new FuzzCase(seed + number * 0x9E3779B97F4A7C15L, calls, contract.byPath());
        String name = "-Dfuzz.seed=" + seed + " -Dfuzz.case=" + number + " (" + one + ")";
        since = System.nanoTime();
        playing = name;
        wire.play(one::answer);
        for (String fault : ending(one)) {
            faults.add(name + ": " + fault);
        }
        return one.spoilt();
    }

    private List<String> ending(FuzzCase one) {
        long before = threads.getCurrentThreadAllocatedBytes();
        Object result = null;
        Throwable failure = null;
        try {
            result = Walked.of(one.call().step().run());
        } catch (Throwable thrown) {
            failure = thrown;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        List<String> faults = new ArrayList<>(failure == null ? Ending.ofResult(result) : Ending.ofFailure(failure));
        long extra = allocated - BYTES_AN_ANSWER * Math.max(1, one.answered());
        mostBytesAByte = Math.max(mostBytesAByte, (double) extra / Math.max(1, wire.served()));
        if (extra > BYTES_A_BYTE * wire.served()) {
            faults.add(allocated + " bytes allocated for " + wire.served() + " in " + one.answered() + " answers");
        }
        return faults;
    }

    /** The case that is being played, where it has been for longer than this; null as a rule. */
    @Nullable String stuckFor(long nanos) {
        String one = playing;
        return System.nanoTime() - since > nanos ? one : null;
    }

    /** The most that was allocated for a byte of body. */
    double mostBytesAByte() {
        return mostBytesAByte;
    }

    @Override
    public void close() {
        client.close();
    }
}
