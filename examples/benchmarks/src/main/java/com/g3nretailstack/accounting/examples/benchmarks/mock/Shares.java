package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Where the mock's CPU goes within one {@code /event/record}, measured in this process without a wire. */
final class Shares {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final String MEASURE = "CPU within one /event/record, no wire";

    private static final int WARMING = 4;

    private final int times;
    private final int rounds;
    private final List<Object> kept = new ArrayList<>();

    Shares(boolean quick) {
        this.times = quick ? 3_000 : 10_000;
        this.rounds = quick ? 5 : 15;
    }

    private interface Work {
        Object once();
    }

    /** Leaves the parts behind, and says what share validation has of the server's CPU a request. */
    void measure(double serverMicros, Results results) {
        Shop shop = new Shop();
        byte[] sent = Bodies.SALE.getBytes(StandardCharsets.UTF_8);
        ObjectNode request = Json.parse(sent);
        ServiceAnswer answered = shop.post("/event/record", sent);
        ObjectNode answer = Json.trusted(answered.body());
        Contract contract = Contract.shipped();
        double service = add("the whole service", () -> shop.post("/event/record", sent), results);
        double read = add("read the request", () -> Json.parse(sent), results);
        double requests =
                add("validate the request", () -> contract.requestProblems("EventRecordRequest", request), results);
        double answers = add("validate the answer", () -> contract.answerProblems("EventEnvelope", answer), results);
        double write = add("write the answer", () -> Json.bytes(answer), results);
        double state = Math.max(0, service - read - requests - answers - write);
        results.note(String.format(
                Locale.ROOT,
                "Of the mock's CPU, %.0f us a /event/record over one connection, validation has %.0f %% (request %.1f us,"
                        + " answer %.1f us), state %.0f %%, JSON %.0f %%; HTTP, the system's part and what caches lose the rest.",
                serverMicros,
                100 * (requests + answers) / serverMicros,
                requests,
                answers,
                100 * state / serverMicros,
                100 * (read + write) / serverMicros));
    }

    private double add(String part, Work work, Results results) {
        List<Double> measured = new ArrayList<>();
        for (int warming = 0; warming < WARMING; warming++) {
            micros(work);
        }
        for (int round = 0; round < rounds; round++) {
            measured.add(micros(work));
        }
        Series series = new Series(MockArea.NAME, MEASURE, part, "us", measured);
        results.add(series);
        return series.median();
    }

    private double micros(Work work) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            kept.add(work.once());
            kept.clear();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1_000.0 / times;
    }
}
