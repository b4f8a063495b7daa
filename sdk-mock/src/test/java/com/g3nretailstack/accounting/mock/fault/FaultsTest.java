package com.g3nretailstack.accounting.mock.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.testing.CountingService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final CountingService service = new CountingService();
    private final Faults faults = Faults.none();
    private final List<String> played = new ArrayList<>();

    @Test
    void withoutARuleTheServiceAnswers() {
        assertThat(status(record("ACME"))).isEqualTo(200);
    }

    @Test
    void aRuleIsPlayedOnEveryMatchUnlessToldOtherwise() {
        FaultRule rule = faults.on("/event/record").play(Fault.status(503));

        assertThat(statuses(3)).containsExactly(503, 503, 503);
        assertThat(rule.matched()).isEqualTo(3);
        assertThat(rule.fired()).isEqualTo(3);
    }

    @Test
    void nthIsPlayedOnceAtItsPlace() {
        FaultRule rule = faults.on("/event/record").nth(2).play(Fault.status(503));

        assertThat(statuses(4)).containsExactly(200, 503, 200, 200);
        assertThat(rule.matched()).isEqualTo(4);
        assertThat(rule.fired()).isEqualTo(1);
    }

    @Test
    void timesIsPlayedOnTheFirstOnes() {
        faults.on("/event/record").times(2).play(Fault.status(503));

        assertThat(statuses(4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void oneSeedAlwaysChoosesTheSamePlaces() {
        faults.on("/event/record").probability(0.3, 11).play(Fault.status(503));
        List<Integer> first = statuses(200);
        faults.clear();
        faults.on("/event/record").probability(0.3, 11).play(Fault.status(503));

        assertThat(statuses(200)).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(30L, 90L);
    }

    @Test
    void anotherSeedChoosesOtherPlaces() {
        faults.on("/event/record").probability(0.3, 11).play(Fault.status(503));
        List<Integer> first = statuses(200);
        faults.clear();
        faults.on("/event/record").probability(0.3, 12).play(Fault.status(503));

        assertThat(statuses(200)).isNotEqualTo(first);
    }

    @Test
    void chancesOfZeroAndOneAreNeverAndAlways() {
        FaultRule never = faults.on("/event/record").probability(0, 1).play(Fault.status(503));
        FaultRule always = faults.on("/event/record").probability(1, 1).play(Fault.status(500));

        statuses(50);

        assertThat(never.fired()).isZero();
        assertThat(always.fired()).isEqualTo(50);
    }

    @Test
    void rulesMatchByPathMethodOrgAndBody() {
        RequestMatch refunds = RequestMatch.post("/event/record")
                .org(" acme")
                .body(json -> json.path("type").asString("").equals("refund"));
        faults.when(refunds).play(Fault.status(503));

        assertThat(status(request("POST", "/event/record", "ACME", "{\"type\":\"refund\"}")))
                .isEqualTo(503);
        assertThat(status(request("POST", "/event/record", "ACME", "{\"type\":\"sale\"}")))
                .isEqualTo(200);
        assertThat(status(request("POST", "/event/record", "ACME", "no json"))).isEqualTo(200);
        assertThat(status(request("POST", "/event/record", "OTHER", "{\"type\":\"refund\"}")))
                .isEqualTo(200);
        assertThat(status(request("GET", "/event/record", "ACME", "{\"type\":\"refund\"}")))
                .isEqualTo(200);
        assertThat(status(request("POST", "/event/get", "ACME", "{\"type\":\"refund\"}")))
                .isEqualTo(200);
    }

    @Test
    void aRuleOfOneOrgLeavesOthersAlone() {
        faults.forOrg("ACME").on("/event/record").play(Fault.status(503));

        assertThat(status(record("acme"))).isEqualTo(503);
        assertThat(status(record("OTHER"))).isEqualTo(200);
    }

    @Test
    void clearingOneOrgsRulesLeavesTheOthersInForce() {
        Faults acme = faults.forOrg("ACME");
        acme.on("/event/record").play(Fault.status(503));
        faults.on("/event/record").play(Fault.status(500));

        acme.clear();

        assertThat(acme.rules()).isEmpty();
        assertThat(faults.rules()).hasSize(1);
        assertThat(status(record("ACME"))).isEqualTo(500);
    }

    @Test
    void aRemovedRuleKeepsItsCounts() {
        FaultRule rule = faults.on("/event/record").play(Fault.status(503));
        statuses(2);

        rule.remove();

        assertThat(statuses(1)).containsExactly(200);
        assertThat(rule.fired()).isEqualTo(2);
        assertThat(faults.rules()).isEmpty();
    }

    @Test
    void allThatFireArePlayedTheFirstOutermost() {
        faults.on("/event/record").play(Fault.latency(Duration.ofSeconds(1)));
        faults.on("/event/record").play(Fault.status(503));

        Reply reply = play(record("ACME"));

        assertThat(reply.delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Objects.requireNonNull(reply.answer()).status()).isEqualTo(503);
        assertThat(played).containsExactly("latency", "status-503");
    }

    @Test
    void aFaultThatAnswersByItselfKeepsTheRequestFromThoseBehindIt() {
        faults.on("/event/record").play(Fault.failBeforeCommit());
        FaultRule behind = faults.on("/event/record").play(Fault.commitThenDrop());

        play(record("ACME"));

        assertThat(behind.matched()).isEqualTo(1);
        assertThat(behind.fired()).isZero();
        assertThat(service.applied()).isZero();
    }

    @Test
    void delaysAreDrawnFromTheSeed() {
        Fault uniform = Fault.latency(Duration.ofMillis(10), Duration.ofMillis(20), 5);
        Fault again = Fault.latency(Duration.ofMillis(10), Duration.ofMillis(20), 5);

        List<Duration> delays = delays(uniform);

        assertThat(delays(again)).isEqualTo(delays);
        assertThat(delays)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofMillis(10), Duration.ofMillis(20)));
        assertThat(delays).doesNotHaveDuplicates();
    }

    @Test
    void logNormalDelaysLieAroundTheirMedian() {
        List<Duration> delays = delays(Fault.latencyLogNormal(Duration.ofMillis(100), 1, 3));

        long below = delays.stream()
                .filter(delay -> delay.compareTo(Duration.ofMillis(100)) < 0)
                .count();
        assertThat(below).isBetween(30L, 70L);
        assertThat(delays(Fault.latencyLogNormal(Duration.ofMillis(100), 1, 3))).isEqualTo(delays);
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> faults.on("/x").nth(0)).hasMessage("n: 0 (expected: 1 or more)");
        assertThatThrownBy(() -> faults.on("/x").probability(1.5, 1)).hasMessageContaining("chance: 1.5");
        assertThatThrownBy(() -> Fault.status(200)).hasMessage("status: 200 (expected: 400 to 599)");
        assertThatThrownBy(() -> Fault.latency(Duration.ofMillis(-1))).hasMessageContaining("not negative");
    }

    private List<Duration> delays(Fault latency) {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            delays.add(latency.play(record("ACME"), request -> Reply.of(service.apply(request)))
                    .delay());
        }
        return delays;
    }

    private List<Integer> statuses(int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(status(record("ACME")));
        }
        return statuses;
    }

    private int status(ServiceRequest request) {
        return Objects.requireNonNull(play(request).answer()).status();
    }

    private Reply play(ServiceRequest request) {
        return faults.play(request, applied -> Reply.of(service.apply(applied)), played::add);
    }

    private static ServiceRequest record(String orgcode) {
        return request("POST", "/event/record", orgcode, "{}");
    }

    private static ServiceRequest request(String method, String path, String orgcode, String body) {
        return new ServiceRequest(method, path, Map.of("x-orgcode", orgcode), body.getBytes(UTF_8));
    }
}
