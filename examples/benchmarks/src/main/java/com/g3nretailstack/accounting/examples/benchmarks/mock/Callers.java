package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Dialogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some connections to a server of its own process, and what their calls cost it. */
final class Callers implements AutoCloseable {
    private final Dialogue server;
    private final List<Caller> callers = new ArrayList<>();
    private final ExecutorService threads;

    private Callers(Dialogue server, int connections) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /** Starts a server, and calls it so often before it counts. */
    static Callers of(String kind, int connections, int warmUp) throws Exception {
        Dialogue server = Dialogue.with(new Child(List.of("-Xmx512m"), ServedMock.class, List.of(kind)));
        String[] address = server.line().split(" ", 2);
        Callers made = new Callers(server, connections);
        for (int i = 0; i < connections; i++) {
            made.callers.add(new Caller(Integer.parseInt(address[0]), address[1]));
        }
        made.microsPerCall(warmUp);
        return made;
    }

    /** Microseconds of the server's CPU for each of so many calls. */
    double microsPerCall(int calls) throws Exception {
        long before = Long.parseLong(server.ask("cpu"));
        callAll(calls / callers.size());
        return (Long.parseLong(server.ask("cpu")) - before) / 1_000.0 / calls;
    }

    private void callAll(int each) throws InterruptedException, ExecutionException {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Caller caller : callers) {
            tasks.add(() -> {
                caller.call(each);
                return null;
            });
        }
        for (Future<Void> called : threads.invokeAll(tasks)) {
            called.get();
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Caller caller : callers) {
            caller.close();
        }
        server.close();
    }
}
