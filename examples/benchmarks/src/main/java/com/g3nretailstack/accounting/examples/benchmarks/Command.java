package com.g3nretailstack.accounting.examples.benchmarks;

import java.util.StringJoiner;

/** The command that would measure the same again; files that are written are none of it. */
final class Command {
    private Command() {}

    static String of(Options options) {
        StringJoiner command = new StringJoiner(" ");
        command.add("java -jar examples/benchmarks/target/benchmarks.jar");
        if (options.quick) {
            command.add("--quick");
        }
        if (!options.only.isEmpty()) {
            command.add("--only " + String.join(",", options.only));
        }
        return command.toString();
    }
}
