package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which fault is chosen for which exchange. */
class WirePlanTest {

    private static final WireFault LOST = WireFault.resetBeforeHead();
    private static final WireFault CUT = WireFault.truncate(1);

    @Test
    void aRuleIsPlayedOnEveryMatchUnlessToldOtherwise() {
        WireRule rule = WirePlan.on("/event/record").play(LOST);

        assertThat(faults(rule, "/event/record", 3)).containsExactly(LOST, LOST, LOST);
        assertThat(faults(rule, "/event/get", 1)).containsExactly(WireFault.none());
        assertThat(rule.matched()).isEqualTo(3);
        assertThat(rule.fired()).isEqualTo(3);
    }

    @Test
    void aRuleCountsItsMatches() {
        WireRule second = WirePlan.on("/a").nth(2).play(LOST);
        WireRule firstTwo = WirePlan.on("/a").times(2).play(LOST);

        assertThat(faults(second, "/a", 3)).containsExactly(WireFault.none(), LOST, WireFault.none());
        assertThat(faults(firstTwo, "/a", 3)).containsExactly(LOST, LOST, WireFault.none());
        assertThat(second.fired()).isEqualTo(1);
    }

    @Test
    void aRuleMatchesByOrgAndBodyToo() {
        WireRule rule = WirePlan.when(RequestMatch.post("/a").org("ACME").body(json -> json.has("x")))
                .play(LOST);

        assertThat(rule.fault(request("/a", "acme", "{\"x\":1}"), 1)).isEqualTo(LOST);
        assertThat(rule.fault(request("/a", "OTHER", "{\"x\":1}"), 2)).isEqualTo(WireFault.none());
        assertThat(rule.fault(request("/a", "ACME", "{}"), 3)).isEqualTo(WireFault.none());
    }

    @Test
    void anotherPlanStepsInWhereTheFirstPlaysNothing() {
        WirePlan plan = WirePlan.on("/a").nth(1).play(LOST).or(WirePlan.always(CUT));

        assertThat(faults(plan, "/a", 2)).containsExactly(LOST, CUT);
    }

    @Test
    void oneSeedAlwaysChoosesTheSameFaults() {
        List<WireFault> first = faults(WirePlan.seeded(7, 0.3), "/a", 300);

        assertThat(faults(WirePlan.seeded(7, 0.3), "/a", 300)).isEqualTo(first);
        assertThat(faults(WirePlan.seeded(8, 0.3), "/a", 300)).isNotEqualTo(first);
        assertThat(first.stream()
                        .filter(fault -> !fault.equals(WireFault.none()))
                        .count())
                .isBetween(60L, 120L);
    }

    @Test
    void theOrderInWhichRequestsComeChangesNoFault() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 500).boxed().toList());

        Map<String, WireFault> inOrder = choices(WirePlan.seeded(7, 0.3), order);
        Collections.shuffle(order, new Random(3));
        Map<String, WireFault> shuffled = choices(WirePlan.seeded(7, 0.3), order);

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(inOrder.values()).contains(WireFault.none()).hasSize(500);
    }

    @Test
    void aRequestThatIsSentAgainIsDrawnAnew() {
        SeededPlan plan = WirePlan.seeded(7).play(0.5, LOST);

        assertThat(faults(plan, "/a", 50)).contains(LOST, WireFault.none());
    }

    @Test
    void everyKindOfFaultIsDrawn() {
        List<String> kinds = faults(WirePlan.seeded(7, 1), "/a", 500).stream()
                .map(fault -> fault.name().split("@", 2)[0])
                .distinct()
                .toList();

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "reset-before-request",
                        "reset-in-request",
                        "reset-after-request",
                        "reset-before-head",
                        "reset-before-body",
                        "reset-in-body",
                        "reset-after-body",
                        "truncate",
                        "garbled-head",
                        "trickle",
                        "trickle-head");
    }

    @Test
    void eachFaultHasItsChance() {
        SeededPlan plan = WirePlan.seeded(7).play(0.1, LOST).play(0.2, CUT);

        List<WireFault> drawn = faults(plan, "/a", 2_000);

        assertThat(drawn.stream().filter(LOST::equals).count()).isBetween(150L, 250L);
        assertThat(drawn.stream().filter(CUT::equals).count()).isBetween(330L, 470L);
    }

    @Test
    void chancesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> WirePlan.seeded(1, 1.5)).hasMessageStartingWith("chance: 1.5");
        assertThatThrownBy(() -> WirePlan.seeded(1, Double.NaN)).hasMessageStartingWith("chance: NaN");
        assertThatThrownBy(() -> WirePlan.seeded(1).play(0.6, LOST).play(0.6, CUT))
                .hasMessageStartingWith("chance: 0.6");
        assertThatThrownBy(() -> WirePlan.on("/a").nth(0)).hasMessageStartingWith("n: 0");
    }

    @Test
    void whatWasNotUsedForLongestIsForgottenFirst() {
        Occurrences occurrences = new Occurrences(2);
        occurrences.next(1);
        occurrences.next(2);
        occurrences.next(1);
        occurrences.next(3);

        assertThat(occurrences.next(1)).isEqualTo(3);
        assertThat(occurrences.next(2)).isEqualTo(1);
    }

    private static Map<String, WireFault> choices(WirePlan plan, List<Integer> order) {
        Map<String, WireFault> choices = new HashMap<>();
        long sequence = 0;
        for (int number : order) {
            String body = "{\"order\":" + number + "}";
            choices.put(body, plan.fault(request("/a", "ACME", body), ++sequence));
        }
        return choices;
    }

    private static List<WireFault> faults(WirePlan plan, String path, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> plan.fault(request(path, "ACME", "{}"), sequence))
                .toList();
    }

    private static ServiceRequest request(String path, String org, String body) {
        return new ServiceRequest("POST", path, Map.of("x-orgcode", org), body.getBytes(UTF_8));
    }
}
