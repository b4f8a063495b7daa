package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.weather.Weather;
import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The way of a request to the service and of its answer back, on the conductor's time: where the seed decides what happens. */
final class SimulatedWire {
    private final Conductor conductor;
    private final Weather weather;
    private final Fault.Next service;
    private final RandomGenerator random;
    private final double roughness;
    private final History history;
    private int exchanges;

    /**
     * A wire.
     *
     * @param roughness the share of requests that something happens to on the way, 0 to 1
     */
    SimulatedWire(
            Conductor conductor,
            Weather weather,
            double roughness,
            Fault.Next service,
            RandomGenerator random,
            History history) {
        this.conductor = conductor;
        this.weather = weather;
        this.roughness = roughness;
        this.service = service;
        this.random = random;
        this.history = history;
    }

    /** What came back: an answer, of which so many bytes arrive before the failure, if there is one. */
    record Arrival(
            ServiceAnswer answer, int bytes, @Nullable IOException failure) {}

    /** Sends a request and waits for what comes back, at most so long. */
    Arrival exchange(ServiceRequest request, Duration timeout) throws IOException {
        int number = ++exchanges;
        Fault fault = weather.draw(random);
        if (fault != Weather.CALM) {
            history.fault(fault.name());
        }
        try {
            Arrival arrival = exchange(request, fault, timeout);
            note(number, request, fault, arrival.answer().status() + " in " + arrival.bytes() + " bytes");
            return arrival;
        } catch (IOException failed) {
            note(number, request, fault, failed.toString());
            throw failed;
        }
    }

    private void note(int number, ServiceRequest request, Fault fault, String outcome) {
        history.exchange(conductor.nanoTime() / 1_000 + " us #" + number + " " + request.path() + " " + fault.name()
                + " -> " + outcome);
    }

    private Arrival exchange(ServiceRequest request, Fault fault, Duration timeout) throws IOException {
        if (happens()) {
            conductor.sleep(travelTime());
            history.fault("connection-refused");
            throw new ConnectException("refused");
        }
        Duration there = delay();
        if (there.compareTo(timeout) >= 0) {
            conductor.later(there, () -> fault.play(request, service));
            conductor.sleep(timeout);
            throw new SocketTimeoutException("timeout");
        }
        conductor.sleep(there);
        Reply reply = fault.play(request, service);
        Duration back = delay().plus(reply.delay());
        Duration left = timeout.minus(there);
        if (back.compareTo(left) >= 0) {
            conductor.sleep(left);
            throw new SocketTimeoutException("timeout");
        }
        conductor.sleep(back);
        return arrival(reply);
    }

    private Arrival arrival(Reply reply) throws IOException {
        ServiceAnswer answer = reply.answer();
        if (answer == null) {
            throw reply.drop() == Drop.RESET
                    ? new SocketException("Connection reset")
                    : new IOException("unexpected end of stream");
        }
        int length = answer.body().length;
        if (!happens()) {
            return new Arrival(answer, length, null);
        }
        boolean truncated = random.nextBoolean();
        history.fault(truncated ? "truncated" : "reset-in-body");
        int bytes = random.nextInt(length);
        return new Arrival(
                answer,
                bytes,
                truncated ? new IOException("unexpected end of stream") : new SocketException("Connection reset"));
    }

    private boolean happens() {
        return random.nextDouble() < roughness;
    }

    private Duration delay() {
        if (!happens()) {
            return travelTime();
        }
        history.fault("latency");
        return Duration.ofMillis(random.nextLong(Weather.SERVICE_LIMIT.toMillis()));
    }

    private Duration travelTime() {
        return Duration.ofNanos(random.nextLong(100_000, 40_000_000));
    }
}
