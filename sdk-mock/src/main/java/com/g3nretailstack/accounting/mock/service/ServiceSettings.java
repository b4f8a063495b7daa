package com.g3nretailstack.accounting.mock.service;

import java.time.Clock;
import java.util.Objects;

/**
 * How a service is set up; immutable.
 *
 * @param clock what the service takes the time from, system time in UTC by default
 * @param seed what ids, secrets and token seals are derived from, 42 by default
 * @param apiVersion the value of {@code X-API-Version}, a date, {@code 2026-03-04} by default
 * @param responseValidation whether answers are validated against the contract, on by default
 */
public record ServiceSettings(Clock clock, long seed, String apiVersion, boolean responseValidation) {

    /** Checks that nothing is missing. */
    public ServiceSettings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(apiVersion, "apiVersion");
    }

    /** The defaults. */
    public static ServiceSettings standard() {
        return new ServiceSettings(Clock.systemUTC(), 42, "2026-03-04", true);
    }

    /** The same with another clock. */
    public ServiceSettings withClock(Clock other) {
        return new ServiceSettings(other, seed, apiVersion, responseValidation);
    }

    /** The same with another seed. */
    public ServiceSettings withSeed(long other) {
        return new ServiceSettings(clock, other, apiVersion, responseValidation);
    }

    /** The same with another {@code X-API-Version}. */
    public ServiceSettings withApiVersion(String other) {
        return new ServiceSettings(clock, seed, other, responseValidation);
    }

    /** The same with validation of answers on or off. */
    public ServiceSettings withResponseValidation(boolean on) {
        return new ServiceSettings(clock, seed, apiVersion, on);
    }
}
