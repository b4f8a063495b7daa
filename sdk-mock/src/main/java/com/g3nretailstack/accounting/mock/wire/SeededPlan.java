package com.g3nretailstack.accounting.mock.wire;

import com.g3nretailstack.accounting.mock.fault.Seeds;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Faults drawn from a seed, each with its chance; immutable but for what it counts, thread-safe.
 *
 * <p>What is drawn depends on the seed, on method, path, {@code x-orgcode} and body of the request, and on how many equal ones came
 * before it: not on the order in which threads ask, and a request that is sent again is drawn anew. Of the 65,536 latest different
 * requests it is known how many came; one that comes again later counts from the start.
 *
 * <pre>{@code
 * WirePlan.seeded(42)
 *         .play(0.02, WireFault.resetBeforeHead())
 *         .play(0.05, random -> WireFault.truncateAt(random.nextDouble()))
 * }</pre>
 */
public final class SeededPlan implements WirePlan {

    private record Share(double upTo, Function<SplittableRandom, WireFault> fault) {}

    private static final Duration PIECES_EVERY = Duration.ofMillis(1);
    private static final List<Function<SplittableRandom, WireFault>> EVERY_KIND = List.of(
            random -> WireFault.resetBeforeRequest(),
            random -> WireFault.resetInRequestAt(random.nextDouble()),
            random -> WireFault.resetAfterRequest(),
            random -> WireFault.resetBeforeHead(),
            random -> WireFault.resetBeforeBody(),
            random -> WireFault.resetInBodyAt(random.nextDouble()),
            random -> WireFault.resetAfterBody(),
            random -> WireFault.truncateAt(random.nextDouble()),
            random -> WireFault.garbledHead(),
            random -> WireFault.trickle(64 + random.nextInt(256), PIECES_EVERY),
            random -> WireFault.trickleHead(16 + random.nextInt(64), PIECES_EVERY));

    private final long seed;
    private final List<Share> shares;
    private final Occurrences occurrences = new Occurrences(65_536);

    private SeededPlan(long seed, List<Share> shares) {
        this.seed = seed;
        this.shares = List.copyOf(shares);
    }

    static SeededPlan of(long seed) {
        return new SeededPlan(seed, List.of());
    }

    static SeededPlan ofEveryKind(long seed, double chance) {
        return of(seed).play(
                        chance,
                        random -> EVERY_KIND
                                .get(random.nextInt(EVERY_KIND.size()))
                                .apply(random));
    }

    /** The same, with a fault more; the chances are of all exchanges and make 1 together at most. */
    public SeededPlan play(double chance, WireFault fault) {
        return play(chance, random -> fault);
    }

    /** The same, with a fault more whose figures are drawn, too; the plan begins to count anew. */
    public SeededPlan play(double chance, Function<SplittableRandom, WireFault> fault) {
        double before = shares.isEmpty() ? 0 : shares.get(shares.size() - 1).upTo();
        if (!(chance >= 0 && before + chance <= 1.000_001)) {
            throw new IllegalArgumentException("chance: " + chance + " (expected: 0 to 1, and 1 with those before it)");
        }
        List<Share> more = new ArrayList<>(shares);
        more.add(new Share(before + chance, fault));
        return new SeededPlan(seed, more);
    }

    @Override
    public WireFault fault(ServiceRequest request, long sequence) {
        long key = key(request);
        SplittableRandom random = Seeds.random(seed ^ key, occurrences.next(key));
        double drawn = random.nextDouble();
        return shares.stream()
                .filter(share -> drawn < share.upTo())
                .findFirst()
                .map(share -> share.fault().apply(random))
                .orElse(WireFault.none());
    }

    private static long key(ServiceRequest request) {
        String org = request.header("x-orgcode");
        long route = (request.method() + " " + request.path() + " " + org).hashCode();
        return route << 32 ^ Arrays.hashCode(request.body());
    }
}
