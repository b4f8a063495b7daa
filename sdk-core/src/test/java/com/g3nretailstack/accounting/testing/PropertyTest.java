package com.g3nretailstack.accounting.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTest {
    private static final Pattern REPLAY = Pattern.compile("-Dproperty\\.seed=(-?[0-9]+)\n");

    @Test
    void drawsTheSameDifferentCasesEachTime() {
        Set<Long> drawn = new HashSet<>();

        Property.holds(100, random -> drawn.add(random.nextLong()), null);
        Property.holds(100, random -> drawn.add(random.nextLong()), null);

        assertThat(drawn).hasSize(100);
    }

    @Test
    void aCaseThatFailsNamesItsSeedAndWhatFailed() {
        assertThatThrownBy(() -> Property.holds(10_000, PropertyTest::staysBelow900, null))
                .isInstanceOf(AssertionError.class)
                .hasMessageFindingMatch(REPLAY.pattern())
                .hasMessageContaining("less than:")
                .cause()
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theSeedPlaysTheSameCaseAgainAndNoOther() {
        AssertionError failed = catchThrowableOfType(
                AssertionError.class, () -> Property.holds(10_000, PropertyTest::staysBelow900, null));
        List<Integer> played = new ArrayList<>();

        assertThatThrownBy(() -> Property.holds(
                        10_000,
                        random -> {
                            played.add(0);
                            staysBelow900(random);
                        },
                        seedIn(failed)))
                .hasMessage(failed.getMessage());
        assertThat(played).hasSize(1);
    }

    @Test
    void whatTheClaimThrowsFailsTheCaseToo() {
        assertThatThrownBy(() -> Property.holds(
                        1,
                        random -> {
                            throw new IllegalStateException("broken");
                        },
                        "7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7")
                .hasMessageContaining("broken");
    }

    private static void staysBelow900(RandomGenerator random) {
        assertThat(random.nextInt(1_000)).isLessThan(900);
    }

    private static String seedIn(AssertionError failed) {
        Matcher found = REPLAY.matcher(String.valueOf(failed.getMessage()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
