package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import java.util.random.RandomGenerator;

/** One deed at a time, for load: of what it came to only the kind is kept. Thread-safe. */
public final class Work {
    private final AccountingClient client;
    private final World world;

    /** Work with a client on these records. */
    public Work(AccountingClient client, World world) {
        this.client = client;
        this.world = world;
    }

    /**
     * What a deed came to.
     *
     * @param kind what was done
     * @param told what the caller was told
     * @param error the exception's simple name, empty where there was none
     */
    public record Done(String kind, Told told, String error) {}

    /** Does what the randomness says, under a mark that no other deed has. */
    public Done once(String mark, RandomGenerator random) {
        Deed deed = Deed.draw(random);
        try {
            Answer answer = deed.perform(new Task(client, world, mark, Manners.steady(), random));
            return new Done(deed.kind(), answer.told(), "");
        } catch (AccountingException failure) {
            return new Done(
                    deed.kind(),
                    Answer.failed(failure).told(),
                    failure.getClass().getSimpleName());
        }
    }
}
