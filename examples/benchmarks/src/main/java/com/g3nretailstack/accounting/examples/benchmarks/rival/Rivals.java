package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that are compared, open until they are closed together. */
public record Rivals(List<Rival> all) implements AutoCloseable {
    /** The name of what all others are laid over: OkHttp that decodes nothing. */
    public static final String FLOOR = "okhttp";

    private static final List<String> NAMES = List.of(
            "facade", "generated", "stock", "okhttp+gson", "retrofit+gson", "apache+jackson", "jdk+jackson", FLOOR);

    public Rivals {
        all = List.copyOf(all);
    }

    /** Each of them, calling on behalf of the account. */
    public static Rivals calling(Account account) throws IOException {
        List<Rival> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(one(name, account));
        }
        return new Rivals(all);
    }

    /** One of them alone; nothing of the others is loaded. */
    public static Rival one(String name, Account account) throws IOException {
        return switch (name) {
            case "facade" -> new FacadeRival(account);
            case "generated" -> new GeneratedRival(account);
            case "stock" -> new StockRival(account);
            case "okhttp+gson" -> new OkHttpGsonRival(account);
            case "retrofit+gson" -> new RetrofitGsonRival(account);
            case "apache+jackson" -> new ApacheJacksonRival(account);
            case "jdk+jackson" -> new JdkJacksonRival(account);
            case FLOOR -> new OkHttpFloor(account);
            default -> throw new IllegalArgumentException("rival: " + name + " (expected: one of " + NAMES + ")");
        };
    }

    /** What they are called, the subject of it all first. */
    public static List<String> names() {
        return NAMES;
    }

    @Override
    public void close() throws IOException {
        for (Rival rival : all) {
            rival.close();
        }
    }
}
