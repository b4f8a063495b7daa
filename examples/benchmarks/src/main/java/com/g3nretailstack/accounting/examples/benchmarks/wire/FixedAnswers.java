package com.g3nretailstack.accounting.examples.benchmarks.wire;

import java.io.IOException;
import java.io.OutputStream;

/** The server as a program: prints its address and serves until its standard input ends. */
final class FixedAnswers {
    private FixedAnswers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FixedServer server = new FixedServer(RealAnswers.taken())) {
            System.out.println("http://127.0.0.1:" + server.port() + "/accounting");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
