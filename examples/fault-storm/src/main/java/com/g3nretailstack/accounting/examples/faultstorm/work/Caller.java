package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.util.random.RandomGenerator;

/** One of those who use a client at once: does what its seed says, and notes what it was told. */
public final class Caller implements Runnable {
    private final int number;
    private final AccountingClient client;
    private final World world;
    private final Manners manners;
    private final History history;
    private final TimeSource time;
    private final RandomGenerator random;
    private final int deeds;

    /**
     * A caller of that number, from 1.
     *
     * @param time what its operations are timed by
     * @param random what decides its deeds, its own
     * @param deeds how many it does
     */
    public Caller(
            int number,
            AccountingClient client,
            World world,
            Manners manners,
            History history,
            TimeSource time,
            RandomGenerator random,
            int deeds) {
        this.number = number;
        this.client = client;
        this.world = world;
        this.manners = manners;
        this.history = history;
        this.time = time;
        this.random = random;
        this.deeds = deeds;
    }

    @Override
    public void run() {
        for (int i = 1; i <= deeds; i++) {
            perform(Deed.draw(random), "op" + number + "-" + i);
        }
    }

    private void perform(Deed deed, String mark) {
        int commitsBefore = history.commitCount();
        long started = time.nanoTime();
        Answer answer;
        try {
            answer = deed.perform(new Task(client, world, mark, manners, random));
        } catch (AccountingException failure) {
            answer = Answer.failed(failure);
        } catch (RuntimeException | Error none) {
            history.surprise(mark + " " + deed.kind() + ": " + none);
            return;
        }
        history.add(new Operation(
                number,
                deed.kind(),
                mark,
                answer.told(),
                answer.record(),
                answer.detail(),
                commitsBefore,
                started,
                time.nanoTime(),
                answer.rows(),
                answer.whole()));
    }
}
