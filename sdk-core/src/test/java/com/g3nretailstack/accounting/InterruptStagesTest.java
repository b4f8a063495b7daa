package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt, and the cancelling of a future, at every stage of a call of every kind. */
@Timeout(60) // not a measurement: the timeouts of these calls are an hour, so one that does not end at once would last
class InterruptStagesTest {

    static Stream<Arguments> stages() {
        return Arrays.stream(InterruptStage.values())
                .flatMap(stage -> Arrays.stream(InterruptedKind.values()).map(kind -> Arguments.of(stage, kind)));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void anInterruptEndsTheCallAndSaysWhatBecameOfIt(InterruptStage stage, InterruptedKind kind) throws Exception {
        Ending ending = new Ending();
        InterruptScene scene = stage.open();
        try (scene) {
            Thread caller = new Thread(() -> ending.of(() -> kind.call(scene.client, stage.filling())));
            caller.start();
            scene.awaitSight(caller);

            caller.interrupt();

            caller.join();
            assertInterrupted(ending, stage, kind);
        }
        assertThat(scene.server.requests()).isEqualTo(stage.requests());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theCancellingOfAFutureEndsTheCallToo(InterruptStage stage, InterruptedKind kind) throws Exception {
        Ending ending = new Ending();
        InterruptScene scene = stage.open();
        try (scene) {
            CompletableFuture<Thread> caller = new CompletableFuture<>();
            CompletableFuture<?> future = scene.client.async(client -> {
                caller.complete(Thread.currentThread());
                ending.of(() -> kind.call(client, stage.filling()));
                return "ended";
            });
            scene.awaitSight(caller.join());

            future.cancel(true);

            ending.over.await();
            assertInterrupted(ending, stage, kind);
        }
        assertThat(scene.server.requests()).isEqualTo(stage.requests());
    }

    private static void assertInterrupted(Ending ending, InterruptStage stage, InterruptedKind kind) {
        Effect effect = stage.sent() && kind.writes() ? Effect.UNKNOWN : Effect.NONE;
        assertThat(ending.thrown).isInstanceOf(InterruptedCallException.class);
        assertThat(requireNonNull(ending.thrown).effect()).isEqualTo(effect);
        assertThat(ending.flag).as("the thread's flag").isTrue();
    }

    /** How a call ended on its thread. */
    private static final class Ending {
        final CountDownLatch over = new CountDownLatch(1);
        volatile @Nullable AccountingException thrown;
        volatile boolean flag;

        void of(Runnable call) {
            try {
                call.run();
            } catch (AccountingException e) {
                thrown = e;
                flag = Thread.currentThread().isInterrupted();
            } finally {
                over.countDown();
            }
        }
    }
}
