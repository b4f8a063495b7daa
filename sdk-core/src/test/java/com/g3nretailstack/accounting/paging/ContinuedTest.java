package com.g3nretailstack.accounting.paging;

import static com.g3nretailstack.accounting.paging.PageTokenTest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.MissingCursorException;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import com.g3nretailstack.accounting.paging.ScriptedParts.Part;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuedTest {
    private static final String OPERATION = "POST /storage/usage/reconcile";

    private final ScriptedParts three = new ScriptedParts()
            .part("", 1, true, "\"canary2\"")
            .part("\"canary2\"", 20, true, "{\"at\":3}")
            .part("{\"at\":3}", 300, false, "null");
    private final Continued<Part> work = Continued.of(OPERATION, three);

    @Test
    void walksAllPartsInOrderAndHandsCursorsBackAsTheyCame() {
        assertThat(work).extracting(Part::done).containsExactly(1, 20, 300);
        assertThat(three.asked).containsExactly("", "\"canary2\"", "{\"at\":3}");
    }

    @Test
    void asksNobodyBeforeAPartIsAskedFor() {
        Iterator<Part> parts = work.iterator();
        assertThat(parts.hasNext()).isTrue();
        assertThat(three.asked).isEmpty();

        parts.next();

        assertThat(three.asked).containsExactly("");
    }

    @Test
    void aStreamThatStopsEarlyLeavesTheRestUndone() {
        assertThat(work.stream().limit(2)).hasSize(2);

        assertThat(three.asked).hasSize(2);
    }

    @Test
    void twoWalksDoNotDisturbEachOther() {
        Iterator<Part> one = work.iterator();
        Iterator<Part> other = work.iterator();
        one.next();
        one.next();

        assertThat(other.next().done()).isEqualTo(1);
        assertThat(one.next().done()).isEqualTo(300);
        assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void goesOnFromTheCursorOfAPart() {
        assertThat(work.from(token("\"canary2\""))).extracting(Part::done).containsExactly(20, 300);
    }

    @Test
    void theTotalAddsUpWhatTheWalkDid() {
        assertThat(work.total().done()).isEqualTo(321);
        assertThat(work.from(token("{\"at\":3}")).total().done()).isEqualTo(300);
    }

    @Test
    void afterAFailureTheSamePartIsAskedForAgain() {
        Iterator<Part> parts = work.iterator();
        parts.next();
        three.failNext();

        assertThatThrownBy(parts::next).hasMessage("planted");
        assertThat(parts.hasNext()).isTrue();

        assertThat(parts.next().done()).isEqualTo(20);
        assertThat(three.asked).containsExactly("", "\"canary2\"", "\"canary2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", "\"\""})
    void aPartThatIsPartialAndHasNoCursorIsHandedOutAndStopsTheWalk(String cursor) {
        ScriptedParts dangling = new ScriptedParts().part("", 1, true, cursor);
        Iterator<Part> parts = Continued.of(OPERATION, dangling).iterator();

        assertThat(parts.next().done()).isEqualTo(1);
        assertThat(parts.hasNext()).isTrue();
        MissingCursorException failure = catchThrowableOfType(MissingCursorException.class, parts::next);

        assertThat(failure)
                .hasMessageContaining("partial answer without a cursor, stopped after 1 parts [" + OPERATION);
        assertThat(failure.effect()).isEqualTo(Effect.APPLIED);
        assertThat(failure.isRetrySafe()).isFalse();
        assertThat(dangling.asked).hasSize(1);
    }

    @Test
    void aCursorThatWasSeenBeforeStopsTheWalkAfterThePartThatBroughtIt() {
        ScriptedParts circle = new ScriptedParts()
                .part("", 1, true, "\"canary2\"")
                .part("\"canary2\"", 20, true, "\"canary3\"")
                .part("\"canary3\"", 300, true, "\"canary2\"");
        Iterator<Part> parts = Continued.of(OPERATION, circle).iterator();

        assertThat(parts.next().done() + parts.next().done() + parts.next().done())
                .isEqualTo(321);
        RepeatedTokenException failure = catchThrowableOfType(RepeatedTokenException.class, parts::next);

        assertThat(failure)
                .hasMessageContaining("cursor seen before on this walk, stopped after 3 parts [" + OPERATION)
                .hasMessageNotContaining("canary");
        assertThat(failure.effect()).isEqualTo(Effect.APPLIED);
        assertThat(failure.isRetrySafe()).isFalse();
        assertThatThrownBy(parts::next).isInstanceOf(RepeatedTokenException.class);
        assertThat(circle.asked).hasSize(3);
    }

    @Test
    void theCursorThatTheWalkStartedFromCounts() {
        ScriptedParts self = new ScriptedParts().part("{\"a\":1,\"b\":2}", 1, true, "{\"b\":2,\"a\":1}");
        Iterator<Part> parts =
                Continued.of(OPERATION, self).from(token("{\"a\":1,\"b\":2}")).iterator();
        parts.next();

        assertThatThrownBy(parts::next).isInstanceOf(RepeatedTokenException.class);
    }

    @Test
    void aPartThatIsNotPartialIsTheLastWhateverItsCursor() {
        assertThat(Continued.of(OPERATION, new ScriptedParts().part("", 1, false, "\"more\"")))
                .hasSize(1);
        assertThat(Continued.of(OPERATION, new ScriptedParts().part("", 1, null, "\"more\"")))
                .hasSize(1);
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Continued.of(nothing(), three))
                .withMessage("operation");
        assertThatNullPointerException()
                .isThrownBy(() -> Continued.of(OPERATION, nothing()))
                .withMessage("source");
        assertThatNullPointerException().isThrownBy(() -> work.from(nothing())).withMessage("cursor");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
