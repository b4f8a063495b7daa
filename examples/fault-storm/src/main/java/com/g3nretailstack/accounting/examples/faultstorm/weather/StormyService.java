package com.g3nretailstack.accounting.examples.faultstorm.weather;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commits;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.OkHttpClient;

/**
 * What stands around the mock's service: the weather, the service's own limit, and the log of what was committed. Thread-safe.
 *
 * <p>As the real service, it never applies a request whose caller has been waiting for longer than its limit: whoever sends again after
 * that relies on it.
 */
public final class StormyService implements Fault {
    /** The header in which the storm's clients say when they sent a request. */
    private static final String SENT_AT = "x-storm-sent-at";

    private final Weather weather;
    private final Requests requests;
    private final Duration limit;
    private final Commits commits;
    private final Consumer<String> played;

    /**
     * The service of a storm.
     *
     * @param seed decides which request meets which fault
     * @param limit how old a request may be to be applied
     * @param played is told the name of each fault
     */
    public StormyService(Weather weather, long seed, Duration limit, Commits commits, Consumer<String> played) {
        this.weather = weather;
        this.requests = new Requests(seed);
        this.limit = limit;
        this.commits = commits;
        this.played = played;
    }

    /** Lets a client say when it sends a request. */
    public static Call.Factory dated(OkHttpClient client) {
        return request -> client.newCall(request.newBuilder()
                .header(SENT_AT, Long.toString(System.nanoTime()))
                .build());
    }

    @Override
    public Reply play(ServiceRequest request, Next next) {
        Fault fault = request.header(SENT_AT) == null ? Weather.CALM : weather.draw(requests.choicesFor(request));
        if (fault != Weather.CALM) {
            played.accept(fault.name());
        }
        return fault.play(request, applied -> apply(applied, next));
    }

    private Reply apply(ServiceRequest request, Next next) {
        if (isTooLate(request)) {
            return Fault.status(504).fromGateway().play(request, next);
        }
        Reply reply = next.handle(request);
        ServiceAnswer answer = reply.answer();
        if (answer != null) {
            commits.answered(request.path(), request.body(), answer.status(), answer.body());
        }
        return reply;
    }

    private boolean isTooLate(ServiceRequest request) {
        String sentAt = request.header(SENT_AT);
        return sentAt != null && System.nanoTime() - Long.parseLong(sentAt) > limit.toNanos();
    }
}
