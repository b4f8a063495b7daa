package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.testing.Sales;

/** A program that makes calls of every sort and comes to the end of its main method, with a call still in flight. */
final class BusyProgram {
    /** What the last line begins with, before the time in milliseconds. */
    static final String END = "the end of main: ";

    private BusyProgram() {}

    /** Calls a server that answers and one that does not; closes its clients where the third argument says so. */
    public static void main(String[] arguments) {
        AccountingClient client = client(arguments[0]);
        AccountingClient unanswered = client(arguments[1]);

        client.stat().get();
        client.async(one -> one.stat().get()).join();
        client.events()
                .list(EventListRequest.builder().build())
                .prefetch()
                .iterator()
                .next();
        record(client);
        var leftInFlight = unanswered.async(one -> one.stat().get());

        if (arguments[2].equals("close")) {
            client.close();
            unanswered.close();
        }
        if (leftInFlight.isDone()) {
            throw new IllegalStateException("nothing is in flight");
        }
        System.out.println(END + System.currentTimeMillis());
    }

    private static void record(AccountingClient client) {
        try (EventRecorder recorder = client.events().recorder().build()) {
            for (int number = 0; number < 40; number++) {
                recorder.submit(Sales.sale(number));
            }
        }
    }

    private static AccountingClient client(String baseUrl) {
        return AccountingClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.apiKey("key-1"))
                .context(context -> context.orgcode("ACME").facility("lg-042").channel("WEB"))
                .build();
    }
}
