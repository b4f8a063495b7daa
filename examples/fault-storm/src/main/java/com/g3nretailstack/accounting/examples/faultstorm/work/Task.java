package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.faultstorm.history.Marks;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a deed has at hand: a client, the records that all callers share, its mark, and the seed's choices. */
final class Task {
    private final AccountingClient client;
    private final World world;
    private final String mark;
    private final Manners manners;
    private final RandomGenerator random;
    private int applications;

    Task(AccountingClient client, World world, String mark, Manners manners, RandomGenerator random) {
        this.client = client;
        this.world = world;
        this.mark = mark;
        this.manners = manners;
        this.random = random;
    }

    AccountingClient client() {
        return client;
    }

    String mark() {
        return mark;
    }

    RequestOptions options() {
        return manners.options();
    }

    Manners manners() {
        return manners;
    }

    /** The mark of the next application of the deed's function. */
    String nextApplication() {
        return Marks.application(mark, ++applications);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    String invoice() {
        return any(world.invoices());
    }

    String schedule() {
        return any(world.schedules());
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
