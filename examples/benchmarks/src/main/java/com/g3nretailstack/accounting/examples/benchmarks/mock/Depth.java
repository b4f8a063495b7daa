package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.mock.json.Json;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each page of a list costs the mock, from the first to the last that is full. */
final class Depth {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final int PAGE = 256;
    private static final int AROUND = 4;

    private final List<Cost> pages;

    private Depth(List<Cost> pages) {
        this.pages = pages;
    }

    /**
     * What a page costs.
     *
     * @param rows visited
     * @param bytes allocated
     * @param micros of CPU
     */
    record Cost(double rows, double bytes, double micros) {

        static Cost mean(List<Cost> costs) {
            return new Cost(
                    costs.stream().mapToDouble(Cost::rows).average().orElseThrow(),
                    costs.stream().mapToDouble(Cost::bytes).average().orElseThrow(),
                    costs.stream().mapToDouble(Cost::micros).average().orElseThrow());
        }
    }

    /** Walks a whole list of at least two full pages. */
    static Depth of(Shop shop, String path, ObjectNode filters) {
        List<Cost> costs = new ArrayList<>();
        ObjectNode body = filters.deepCopy().put("limit", PAGE);
        @Nullable JsonNode token = null;
        do {
            if (token != null) {
                body.set("next_token", token);
            }
            byte[] request = Json.bytes(body);
            long rows = shop.rowsVisited();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            byte[] answer = shop.post(path, request).body();
            costs.add(new Cost(
                    shop.rowsVisited() - rows,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes,
                    (THREADS.getCurrentThreadCpuTime() - nanos) / 1_000.0));
            token = Json.parse(answer).path("data").get("next_token");
        } while (token != null);
        costs.remove(costs.size() - 1);
        return new Depth(costs);
    }

    Cost start() {
        return mean(0);
    }

    Cost middle() {
        return mean((pages.size() - AROUND) / 2);
    }

    Cost end() {
        return mean(pages.size() - AROUND);
    }

    private Cost mean(int from) {
        int first = Math.max(0, from);
        return Cost.mean(pages.subList(first, Math.min(pages.size(), first + AROUND)));
    }
}
