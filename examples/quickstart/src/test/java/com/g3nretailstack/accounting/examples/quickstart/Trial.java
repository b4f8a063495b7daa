package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the program within the test's own process, against an org of a mock. */
final class Trial {
    private final MockAccounting mock;
    private final MockOrg org;
    private final Path workDir;

    Trial(MockAccounting mock, String orgcode, Path workDir) {
        this.mock = mock;
        this.org = mock.org(orgcode);
        this.workDir = workDir;
        org.exportTiming(Duration.ZERO, Duration.ZERO);
    }

    /** What a run left behind. */
    record Result(ExitCode code, String out, String err) {

        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }
    }

    MockOrg org() {
        return org;
    }

    Result run(String... more) {
        return run(new Unhurried(), more);
    }

    Result run(StopSignal stop, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--base-url", mock.baseUrl(), "--org", org.orgcode(), "--work-dir", workDir.toString()));
        arguments.addAll(List.of("--quiet", "1ms"));
        arguments.addAll(List.of(more));
        return run(Map.of("G3N_API_KEY", org.apiKey()), stop, arguments);
    }

    static Result run(Map<String, String> environment, StopSignal stop, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Quickstart quickstart = new Quickstart(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                stop,
                TimeSource.system());
        ExitCode code = quickstart.run(arguments.toArray(String[]::new));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Never waits. */
    static class Unhurried extends StopSignal {
        @Override
        void pause(Duration time) {
            check();
        }
    }
}
