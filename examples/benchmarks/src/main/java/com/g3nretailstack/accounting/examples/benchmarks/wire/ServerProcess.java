package com.g3nretailstack.accounting.examples.benchmarks.wire;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Dialogue;
import java.io.IOException;
import java.util.List;

/** A server of fixed answers in a process of its own, whose work counts for no client; closing it ends it. */
public final class ServerProcess implements AutoCloseable {
    private final Dialogue process;
    private final String baseUrl;

    private ServerProcess(Dialogue process) throws IOException {
        this.process = process;
        this.baseUrl = process.line();
    }

    /** Starts one, and waits until it serves. */
    public static ServerProcess start() throws IOException {
        return new ServerProcess(Dialogue.with(new Child(List.of("-XX:+UseSerialGC"), FixedAnswers.class, List.of())));
    }

    /** Such as {@code http://127.0.0.1:4711/accounting}. */
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        process.close();
    }
}
