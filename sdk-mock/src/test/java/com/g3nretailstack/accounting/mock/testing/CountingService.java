package com.g3nretailstack.accounting.mock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.synchronizedList;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stands where the accounting service stands, and remembers what it applied. */
public final class CountingService implements Function<ServiceRequest, ServiceAnswer> {

    private final List<ServiceRequest> applied = synchronizedList(new ArrayList<>());

    @Override
    public ServiceAnswer apply(ServiceRequest request) {
        applied.add(request);
        String body =
                "{\"success\":true,\"data\":{\"n\":%d},\"stats\":{\"request_id\":\"r-%1$d\"}}".formatted(applied());
        return new ServiceAnswer(
                200, Map.of("Content-Type", "application/json", "X-API-Version", "2026-03-04"), body.getBytes(UTF_8));
    }

    /** How many requests took effect. */
    public int applied() {
        return applied.size();
    }

    /** The requests that took effect, in order. */
    public List<ServiceRequest> requests() {
        return List.of(applied.toArray(ServiceRequest[]::new));
    }
}
