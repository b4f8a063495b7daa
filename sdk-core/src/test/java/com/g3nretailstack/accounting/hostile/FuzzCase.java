package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.hostile.ContractExamples.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One call with one spoilt answer, all of it drawn from one number. */
final class FuzzCase {
    private static final int MOST_ANSWERS = 6;

    private final Map<String, Exchange> contract;
    private final RandomGenerator random;
    private final Mutation mutation;
    private final FacadeCall call;
    private int answered;
    private int spoilt;

    FuzzCase(long seed, List<FacadeCall> calls, Map<String, Exchange> contract) {
        this.contract = contract;
        this.random = new SplittableRandom(seed);
        this.call = calls.get(random.nextInt(calls.size()));
        this.mutation = Mutation.next(random);
    }

    FacadeCall call() {
        return call;
    }

    /** Spoilt where the call itself is answered, half of the time where it looks for more; in the end nothing. */
    Served answer(String path) throws IOException {
        if (answered++ == MOST_ANSWERS) {
            throw new IOException("enough");
        }
        Sample good = sample(path);
        if (!path.equals(call.path()) && random.nextBoolean()) {
            return Served.of(good);
        }
        spoilt++;
        return new Served(
                HostileHeaders.status(good, random), HostileHeaders.next(random), mutation.apply(good, random));
    }

    /** How many answers were given. */
    int answered() {
        return answered;
    }

    /** How many of them were spoilt. */
    int spoilt() {
        return spoilt;
    }

    private Sample sample(String path) {
        Exchange exchange = Objects.requireNonNull(contract.get(path), path);
        List<Sample> answers = random.nextBoolean() ? exchange.answers() : exchange.planted();
        return random.nextInt(10) < 7 ? Exchange.firstSuccess(answers) : answers.get(random.nextInt(answers.size()));
    }

    @Override
    public String toString() {
        return mutation + " of an answer to " + call;
    }
}
