package com.g3nretailstack.accounting.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class InterruptScopeTest {
    private final InterruptScope scope = new InterruptScope();

    @Test
    void anInterruptBeforeTheTaskMeetsItAsItBegins() {
        scope.interrupt();

        boolean seen = scope.run(() -> Thread.currentThread().isInterrupted());

        assertThat(seen).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptThatTheTaskDidNotNoticeIsTakenBack() {
        boolean seen = scope.run(() -> {
            scope.interrupt();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(seen).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptAfterTheTaskDoesNothing() {
        scope.run(() -> "done");

        scope.interrupt();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptThatCameFromElsewhereStays() {
        scope.run(() -> {
            Thread.currentThread().interrupt();
            return "done";
        });

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFailingTaskIsOverToo() {
        Supplier<String> failing = () -> {
            throw new IllegalStateException("planted");
        };
        assertThatThrownBy(() -> scope.run(failing)).hasMessage("planted");

        scope.interrupt();

        assertThat(Thread.interrupted()).isFalse();
    }
}
