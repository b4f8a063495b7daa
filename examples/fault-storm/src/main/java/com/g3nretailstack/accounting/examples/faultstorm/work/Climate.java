package com.g3nretailstack.accounting.examples.faultstorm.work;

import java.util.random.RandomGenerator;

/**
 * What one run is like, drawn from its seed: from calm with few callers to rough with many.
 *
 * @param callers how many work at once
 * @param deeds how many operations each of them does
 * @param service the share of requests that the service, or what stands before it, plays a fault on
 * @param wire the share of journeys that something happens to on the way
 * @param reliance what the callers rely on after a lost answer
 */
public record Climate(int callers, int deeds, double service, double wire, Reliance reliance) {

    /** Draws one. */
    public static Climate draw(RandomGenerator random) {
        double[] shares = {0.02, 0.1, 0.25, 0.5};
        Reliance[] reliances = Reliance.values();
        return new Climate(
                2 + random.nextInt(5),
                2 + random.nextInt(5),
                shares[random.nextInt(shares.length)],
                shares[random.nextInt(shares.length)] / 5,
                reliances[random.nextInt(reliances.length)]);
    }
}
