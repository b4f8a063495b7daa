package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.Effect;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
        CallEnding ending = new CallEnding();
        InterruptScene scene = stage.open();
        try (scene) {
            Thread caller = new Thread(() -> ending.of(() -> kind.call(scene.client, stage.filling())));
            caller.start();
            scene.awaitSight(caller);

            caller.interrupt();

            ending.await();
            assertInterrupted(ending, stage, kind);
            scene.awaitHangUp();
        }
        assertThat(scene.server.requests()).isEqualTo(stage.requests());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theCancellingOfAFutureEndsTheCallToo(InterruptStage stage, InterruptedKind kind) throws Exception {
        CallEnding ending = new CallEnding();
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

            ending.await();
            assertInterrupted(ending, stage, kind);
            scene.awaitHangUp();
        }
        assertThat(scene.server.requests()).isEqualTo(stage.requests());
    }

    private static void assertInterrupted(CallEnding ending, InterruptStage stage, InterruptedKind kind) {
        Effect effect = stage.sent() && kind.writes() ? Effect.UNKNOWN : Effect.NONE;
        ending.assertInterrupted(effect);
    }
}
