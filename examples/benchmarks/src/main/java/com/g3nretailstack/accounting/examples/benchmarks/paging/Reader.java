package com.g3nretailstack.accounting.examples.benchmarks.paging;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.Paged;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A caller as a program, busy for 20 ms a page: for each line such as {@code ahead 12} it walks so many pages of the list at the
 * address that it was started with, and prints rows and milliseconds.
 */
final class Reader {
    private static final int BUSY_MILLIS = 20;

    private final Paged<Event> list;

    private Reader(Paged<Event> list) {
        this.list = list;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (AccountingClient client = AccountingClient.builder()
                .baseUrl(arguments[0])
                .orgcode(Account.ORGCODE)
                .credentials(Credentials.apiKey("benchmark"))
                .build()) {
            Reader reader =
                    new Reader(client.events().list(EventListRequest.builder().build()));
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int space = order.indexOf(' ');
                reader.walk(order.startsWith("ahead"), Integer.parseInt(order.substring(space + 1)));
            }
        }
    }

    private void walk(boolean ahead, int most) throws InterruptedException {
        long started = System.nanoTime();
        long rows = 0;
        int pages = 0;
        for (Page<Event> page : (ahead ? list.prefetch() : list).pages()) {
            rows += page.items().size();
            Thread.sleep(BUSY_MILLIS);
            if (++pages == most) {
                break;
            }
        }
        System.out.println(rows + " " + (System.nanoTime() - started) / 1_000_000.0);
    }
}
