package com.g3nretailstack.accounting.paging;

import static com.g3nretailstack.accounting.paging.PageTokenTest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.RepeatedTokenException;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedTokenTest {
    @Test
    void stopsWhenATokenRepeatsAfterHandingOutTheRowsThatCameWithIt() {
        ScriptedPages circle = new ScriptedPages()
                .page("", "canary2", "a")
                .page("canary2", "canary3", "b")
                .page("canary3", "canary2", "c");
        Iterator<String> rows = Paged.of(circle).iterator();

        assertThat(List.of(rows.next(), rows.next(), rows.next())).containsExactly("a", "b", "c");
        assertThatThrownBy(rows::hasNext).hasMessageContaining("after 3 pages").hasMessageNotContaining("canary");
        assertThatThrownBy(rows::next).isInstanceOf(RepeatedTokenException.class);
        assertThat(circle.asked).containsExactly("", "canary2", "canary3");
    }

    @Test
    void theFailureSaysWhereWhichAnswerAndThatRepeatingItDoesNotHelp() {
        ResponseInfo response = ResponseInfo.builder(200).requestId("req-7").build();
        Page<String> self = new Page<>(List.of("a"), token("\"t\""), response);
        Iterator<String> rows =
                Paged.of("POST /event/list", at -> self, Runnable::run).iterator();
        rows.next();
        rows.next();

        RepeatedTokenException failure = catchThrowableOfType(RepeatedTokenException.class, rows::next);

        assertThat(failure)
                .hasMessage("200 page token seen before on this walk, stopped after 2 pages"
                        + " [POST /event/list, request_id=req-7]");
        assertThat(failure.response()).isSameAs(response);
        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.isRetrySafe()).isFalse();
    }

    @Test
    void aPageThatPointsAtItselfStops() {
        ScriptedPages self = new ScriptedPages().page("", "t", "a").page("t", "t", "b");
        Iterator<String> rows = Paged.of(self).prefetch().iterator();
        rows.next();
        rows.next();

        assertThatThrownBy(rows::hasNext).hasMessageContaining("seen before");
        assertThat(self.asked).containsExactly("", "t");
    }

    @Test
    void theTokenThatTheWalkStartedFromCounts() {
        ScriptedPages self = new ScriptedPages().page("t", "t", "a");
        Iterator<String> rows = Paged.of(self).from(token("\"t\"")).iterator();
        rows.next();

        assertThatThrownBy(rows::hasNext).hasMessageContaining("seen before");
    }

    @Test
    void emptyPagesInACircleStopToo() {
        ScriptedPages circle =
                new ScriptedPages().page("", "t2").page("t2", "t3").page("t3", "t2");

        assertThatThrownBy(() -> Paged.of(circle).iterator().hasNext()).hasMessageContaining("after 3 pages");
    }

    @Test
    void aSecondWalkMaySeeTheTokensOfTheFirst() {
        Paged<String> paged = Paged.of(ScriptedPages.threePages());

        assertThat(paged).hasSize(4);
        assertThat(paged).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 64, 1000})
    void aCircleIsFoundInBoundedMemoryHoweverLongItAndTheWayToItAre(int circle) {
        for (int leadIn : new int[] {0, 5, 8, 500}) {
            SeenTokens seen = new SeenTokens(8);
            int tooFar = 4 * (leadIn + circle + 16);
            int pages = 0;
            int most = 0;
            while (pages < tooFar
                    && seen.add(token(Integer.toString(pages < leadIn ? -1 - pages : (pages - leadIn) % circle)))) {
                pages++;
                most = Math.max(most, seen.remembered());
            }
            assertThat(pages).as("way %d, circle %d", leadIn, circle).isBetween(leadIn + circle, tooFar - 1);
            assertThat(most).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void tokensThatNeverRepeatAreNeverTakenForRepeats() {
        SeenTokens seen = new SeenTokens(64);
        List<Integer> refused = new ArrayList<>();
        for (int page = 0; page < 20_000; page++) {
            if (!seen.add(token("{\"at\":" + page + "}"))) {
                refused.add(page);
            }
        }

        assertThat(refused).isEmpty();
    }
}
