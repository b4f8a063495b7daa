package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.InterruptedCallException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** How a call ended on its thread. */
final class CallEnding {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable AccountingException thrown;
    private volatile boolean flag;

    /** Makes the call in this thread. */
    void of(Runnable call) {
        try {
            call.run();
        } catch (AccountingException e) {
            thrown = e;
        } finally {
            flag = Thread.currentThread().isInterrupted();
            over.countDown();
        }
    }

    void await() throws InterruptedException {
        over.await();
    }

    /** That it was interrupted, says this of its write, and left its thread's flag set. */
    void assertInterrupted(Effect effect) {
        assertThat(thrown).isInstanceOf(InterruptedCallException.class);
        assertThat(requireNonNull(thrown).effect()).isEqualTo(effect);
        assertThat(flag).as("the thread's flag").isTrue();
    }

    /** That nobody can say what became of its write, because the interrupt met who asked; the flag is set all the same. */
    void assertInterruptedWhileItAsked() {
        assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
        assertThat(requireNonNull(thrown).getSuppressed()).hasOnlyElementsOfType(InterruptedCallException.class);
        assertThat(flag).as("the thread's flag").isTrue();
    }
}
