package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.io.IOException;
import java.util.List;

/** All that are compared, open until they are closed together. */
public record Rivals(List<Rival> all) implements AutoCloseable {
    /** The name of what all others are laid over: OkHttp that decodes nothing. */
    public static final String FLOOR = "okhttp";

    public Rivals {
        all = List.copyOf(all);
    }

    /** Each of them, calling on behalf of the account. */
    public static Rivals calling(Account account) throws IOException {
        return new Rivals(List.of(
                new FacadeRival(account),
                new GeneratedRival(account),
                new StockRival(account),
                new OkHttpGsonRival(account),
                new RetrofitGsonRival(account),
                new ApacheJacksonRival(account),
                new JdkJacksonRival(account),
                new OkHttpFloor(account)));
    }

    @Override
    public void close() throws IOException {
        for (Rival rival : all) {
            rival.close();
        }
    }
}
