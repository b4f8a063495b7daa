package com.g3nretailstack.accounting.examples.benchmarks.memory;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rivals;
import java.io.IOException;

/** The process that reads page after page and keeps none. */
final class ReadPages {
    /** What it prints at the end, before the count of pages. */
    static final String LINE = "pages read: ";

    private ReadPages() {}

    /** Reads as many pages as the last argument says. */
    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[3]);
        try (Rival rival = Rivals.one(arguments[0], new Account(arguments[1], arguments[2]))) {
            for (int page = 0; page < pages; page++) {
                if (rival.page() <= 0) {
                    throw new IOException("an empty page");
                }
            }
        }
        System.out.println(LINE + pages);
    }
}
