package com.g3nretailstack.accounting.paging;

import static com.g3nretailstack.accounting.paging.PageTokenTest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagedTest {
    private final ScriptedPages pages = ScriptedPages.threePages();
    private final Paged<String> paged = Paged.of(pages);

    @Test
    void walksAllRowsOfAllPagesInOrder() {
        assertThat(paged).containsExactly("a", "b", "c", "d");
        assertThat(pages.asked).containsExactly("", "t2", "t3");
    }

    @Test
    void asksNobodyBeforeTheFirstRowIsAskedFor() {
        Iterator<String> rows = paged.iterator();
        Stream<String> stream = paged.stream();
        Iterator<Page<String>> walk = paged.prefetch().pages().iterator();
        assertThat(walk.hasNext()).isTrue();
        assertThat(pages.asked).isEmpty();

        assertThat(rows.hasNext()).isTrue();
        assertThat(pages.asked).containsExactly("");
        stream.close();
    }

    @Test
    void fetchesAPageOnlyWhenItIsReached() {
        Iterator<String> rows = paged.iterator();

        rows.next();
        rows.next();
        assertThat(pages.asked).containsExactly("");

        rows.next();
        assertThat(pages.asked).containsExactly("", "t2");
    }

    @Test
    void twoIteratorsOverOneListDoNotDisturbEachOther() {
        Iterator<String> one = paged.iterator();
        Iterator<String> other = paged.iterator();

        assertThat(one.next()).isEqualTo("a");
        assertThat(other.next()).isEqualTo("a");
        assertThat(one).toIterable().containsExactly("b", "c", "d");
        assertThat(other).toIterable().containsExactly("b", "c", "d");
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() {
        ScriptedPages gaps = new ScriptedPages()
                .page("", "t2")
                .page("t2", "t3", "a")
                .page("t3", "t4")
                .page("t4", "t5")
                .page("t5", "", "b");

        assertThat(Paged.of(gaps)).containsExactly("a", "b");
    }

    @Test
    void anEmptyListHasNoRowsAndOnePage() {
        Paged<String> empty = Paged.of(new ScriptedPages().page("", ""));

        assertThat(empty).isEmpty();
        assertThat(empty.pages()).hasSize(1);
        assertThatThrownBy(() -> empty.iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void pagesCarryTheirRowsAndTheTokenOfTheNextOne() {
        Iterator<Page<String>> walk = paged.pages().iterator();

        assertThat(walk.next()).isEqualTo(new Page<>(List.of("a", "b"), token("\"t2\"")));
        assertThat(walk.next()).isEqualTo(new Page<>(List.of("c"), token("\"t3\"")));
        assertThat(walk.next()).isEqualTo(new Page<>(List.of("d"), null));
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void startsFromTheTokenOfAnEarlierPage() {
        PageToken second = paged.pages().iterator().next().next();
        pages.asked.clear();

        assertThat(paged.from(java.util.Objects.requireNonNull(second))).containsExactly("c", "d");
        assertThat(pages.asked).containsExactly("t2", "t3");
        assertThat(paged).startsWith("a");
    }

    @Test
    void aStreamThatStopsEarlySavesTheRequestsForTheRest() {
        assertThat(paged.stream().limit(3)).containsExactly("a", "b", "c");
        assertThat(paged.stream().findFirst()).contains("a");
        assertThat(pages.asked).containsExactly("", "t2", "");
    }

    @Test
    void afterAFailureTheSamePageIsAskedForAgain() {
        boolean[] fails = {true};
        Paged<String> shaky = Paged.of(token -> {
            if (token != null && fails[0]) {
                throw new IllegalArgumentException("planted");
            }
            return pages.fetch(token);
        });
        Iterator<String> rows = shaky.iterator();
        rows.next();
        rows.next();

        assertThatThrownBy(rows::hasNext).hasMessage("planted");
        assertThatThrownBy(rows::next).hasMessage("planted");
        fails[0] = false;

        assertThat(rows).toIterable().containsExactly("c", "d");
    }

    @Test
    void aRowThatCameAsNullIsHandedOnAndBreaksNothing() {
        Paged<String> holes = Paged.of(token -> new Page<>(Arrays.asList("a", null), null));

        assertThat(holes).containsExactly("a", null);
    }

    @Test
    void aPageDoesNotChangeWithTheListItWasMadeFrom() {
        List<String> rows = new java.util.ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(rows, null);

        rows.add("b");

        assertThat(page.items()).containsExactly("a").isUnmodifiable();
    }

    @Test
    void refusesNullByName() {
        assertThatNullPointerException().isThrownBy(() -> Paged.of(nothing())).withMessage("source");
        assertThatNullPointerException().isThrownBy(() -> paged.from(nothing())).withMessage("token");
        assertThatNullPointerException()
                .isThrownBy(() -> Paged.of("POST /event/list", pages, nothing()))
                .withMessage("executor");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
