package com.g3nretailstack.accounting.examples.faultstorm.weather;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** The seed's choices for each request, whatever the order in which threads send them: the n-th of equal ones has its own. */
final class Requests {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    Requests(long seed) {
        this.seed = seed;
    }

    SplittableRandom choicesFor(ServiceRequest request) {
        long key = (long) request.path().hashCode() << 32 ^ Arrays.hashCode(request.body());
        long occurrence = seen.merge(key, 1L, Long::sum);
        return new SplittableRandom(seed ^ key ^ (occurrence * GOLDEN_GAMMA)).split();
    }
}
