package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int EACH = 200;

    private final Shop shop = new Shop();

    @Test
    void losesNoEventAndGivesEachAnIdOfItsOwn() throws Exception {
        List<List<String>> perThread = together(thread -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                ids.add(shop.sale("0.1", thread + ":" + i));
            }
            return ids;
        });

        Set<String> ids = new HashSet<>();
        perThread.forEach(ids::addAll);
        assertThat(ids).hasSize(THREADS * EACH);
        assertThat(shop.org.events().count()).isEqualTo(THREADS * EACH);
        assertThat(shop.call("/reconcile/report", "{}")
                        .ok()
                        .data()
                        .at("/totals/0/amount")
                        .decimalValue())
                .isEqualByComparingTo("160");
    }

    @Test
    void letsExactlyOneOfManyWritersWin() throws Exception {
        shop.sale("1", "order:1");
        String batchId = shop.batch(shop.export());

        List<Integer> statuses = together(thread -> {
            Answer answer = shop.call(
                    "/export/batch/status/set",
                    Json.object()
                            .put("batch_id", batchId)
                            .put("status", thread % 2 == 0 ? "sent" : "failed")
                            .put("expected_revision", 1));
            return answer.raw().status();
        });

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(THREADS - 1);
    }

    private interface Work<R> {
        R run(int thread);
    }

    private static <R> List<R> together(Work<R> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<R>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> work.run(thread));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
