package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.Received;
import com.g3nretailstack.accounting.testing.SetTime;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a path is made of, the request goes below the base address, or is refused before it is made. */
class RawPathsTest {
    private static final int PATHS = 20_000;
    private static final List<String> PIECES = List.of(
            "/",
            "/",
            "/",
            "//",
            ".",
            "..",
            "a",
            "b1",
            "~",
            "_",
            "-",
            "@",
            ":",
            "\\",
            "%2e",
            "%2F",
            "%5c",
            "%00",
            "?",
            "#",
            ";",
            "&",
            "=",
            "evil.example",
            "127.0.0.1",
            "http:",
            "https://",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "ä",
            "／",
            "．",
            "\u202e",
            "\ud800",
            "[",
            "]",
            "*",
            "+",
            "$",
            "!");

    @Test
    void noPathLeavesTheBaseAddress() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> taken = new ArrayList<>();
        try (LoopbackServer service = LoopbackServer.start(request -> Answer.json(200, "{\"success\":true}"));
                AccountingClient accounting = client(service)) {
            for (int number = 0; number < PATHS; number++) {
                String path = path(random);
                if (isTaken(accounting, path)) {
                    taken.add("/accounting" + path);
                }
            }

            assertThat(service.received())
                    .as("-Dseed=%d", seed)
                    .extracting(Received::path)
                    .isEqualTo(taken);
            assertThat(taken)
                    .as("-Dseed=%d", seed)
                    .hasSizeGreaterThan(PATHS / 200)
                    .allMatch(RawPathsTest::isPlain);
        }
    }

    private static AccountingClient client(LoopbackServer service) {
        return AccountingClient.builder()
                .baseUrl(service.baseUrl() + "/accounting")
                .credentials(Credentials.apiKey("key-1"))
                .time(new SetTime())
                .build();
    }

    private static boolean isTaken(AccountingClient accounting, String path) {
        try {
            accounting.raw().call("POST", path, new JsonObject());
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessage("path: wrong shape (expected: /segment/segment, without a query)");
            return false;
        }
    }

    private static String path(Random random) {
        return random.ints(1 + random.nextInt(6), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining("", "/", ""));
    }

    /** Nothing that a server or a proxy could read as a way up, out, or as anything but a name. */
    private static boolean isPlain(String path) {
        return path.chars()
                        .allMatch(each -> each < 128 && (Character.isLetterOrDigit(each) || "/._~-".indexOf(each) >= 0))
                && !path.contains("//")
                && !List.of(path.split("/", -1)).contains("..")
                && !List.of(path.split("/", -1)).contains(".");
    }
}
