package com.g3nretailstack.accounting.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class AsyncThreadsTest {
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aJvmThatHasVirtualThreadsUsesThemWithoutABound() throws Exception {
        try (AsyncThreads threads = AsyncThreads.create("test-async", 1, 1)) {
            for (int i = 0; i < 100; i++) {
                Thread thread = threadOf(threads);

                assertThat((boolean) Thread.class.getMethod("isVirtual").invoke(thread))
                        .isTrue();
                assertThat(thread.getName()).isEqualTo("test-async-" + i);
            }
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void aJvmWithoutVirtualThreadsUsesTheDaemonsOfAPool() throws Exception {
        try (AsyncThreads threads = AsyncThreads.create("test-async", 1, 1)) {
            Thread thread = threadOf(threads);

            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo("test-async-0");
        }
    }

    @Test
    void theThreadsOfAPoolEndWhenItIsClosed() throws Exception {
        AsyncThreads threads = AsyncThreads.pool("test-async", 2, 1);
        Thread thread = threadOf(threads);

        threads.close();

        thread.join();
        assertThat(threads.closed()).isTrue();
    }

    @Test
    void closedThreadsRefuseOnEveryJvm() {
        AsyncThreads threads = AsyncThreads.create("test-async", 1, 1);

        threads.close();
        threads.close();

        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private static Thread threadOf(AsyncThreads threads) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        threads.execute(() -> thread.complete(Thread.currentThread()));
        return thread.get();
    }
}
