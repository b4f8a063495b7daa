package com.g3nretailstack.accounting.examples.benchmarks.memory;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The process that keeps clients which have called once and now have nothing to do. */
final class IdleClients {
    /** What it prints after each group of them, before the bytes that each one holds. */
    static final String LINE = "bytes a client: ";

    // the JVM's cache of certificates comes and goes with a megabyte: a large group keeps that small a client
    private static final int A_GROUP = 100;

    private final List<Rival> kept = new ArrayList<>();
    private final String name;
    private final Account account;

    private IdleClients(String name, Account account) {
        this.name = name;
        this.account = account;
    }

    /** Opens as many groups of clients as the last argument says, the connection of each included, and measures what they hold. */
    public static void main(String[] arguments) throws IOException {
        IdleClients clients = new IdleClients(arguments[0], new Account(arguments[1], arguments[2]));
        clients.open(A_GROUP);
        int groups = Integer.parseInt(arguments[3]);
        for (int group = 0; group < groups; group++) {
            long before = live();
            clients.open(A_GROUP);
            System.out.println(LINE + (live() - before) / A_GROUP);
        }
        clients.close();
    }

    private void open(int clients) throws IOException {
        for (int client = 0; client < clients; client++) {
            Rival rival = Rivals.one(name, account);
            rival.record();
            kept.add(rival);
        }
    }

    private void close() throws IOException {
        for (Rival rival : kept) {
            rival.close();
        }
    }

    /** What is still reachable; a second collection takes what the first one handed to reference queues. */
    private static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
