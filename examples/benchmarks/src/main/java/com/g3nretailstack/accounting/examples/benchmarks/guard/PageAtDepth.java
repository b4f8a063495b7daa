package com.g3nretailstack.accounting.examples.benchmarks.guard;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.EventService;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.examples.benchmarks.usage.Usage;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.paging.Page;
import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the mock does for the last page of a list beside what it does for the first one.
 *
 * @param pages how many full ones the list has
 */
record PageAtDepth(int pages) implements Check {
    private static final int ROWS = 256;

    /** What one page cost the mock. */
    private record Cost(long rows, long allocated) {}

    @Override
    public List<Finding> findings() {
        try (MockAccounting mock = MockAccounting.builder().journalLimit(1).start();
                AccountingClient client = client(mock)) {
            EventService events = client.events();
            record(events);
            // the first walk compiles
            walk(events, mock.org(Account.ORGCODE));
            List<Cost> costs = walk(events, mock.org(Account.ORGCODE));
            Cost first = costs.get(0);
            Cost last = costs.get(pages - 1);
            return List.of(
                    new Finding(Bound.PAGE_ROWS, (double) last.rows() / first.rows()),
                    new Finding(Bound.PAGE_ALLOCATION, (double) last.allocated() / first.allocated()));
        }
    }

    private static AccountingClient client(MockAccounting mock) {
        return AccountingClient.builder()
                .baseUrl(mock.baseUrl())
                .credentials(Credentials.apiKey(mock.org(Account.ORGCODE).apiKey()))
                .orgcode(Account.ORGCODE)
                .context(context -> context.facility("lg-042").channel("WEB"))
                .build();
    }

    private void record(EventService events) {
        EventRecordRequest sale = new Gson().fromJson(Bodies.SALE, EventRecordRequest.class);
        for (int event = 0; event < pages * ROWS; event++) {
            events.record(sale);
        }
    }

    /** The client reads on the current thread, which does not count. */
    private List<Cost> walk(EventService events, MockOrg org) {
        List<Cost> costs = new ArrayList<>();
        EventListRequest request = EventListRequest.builder().limit(ROWS).build();
        Iterator<Page<Event>> walk = events.list(request).pages().iterator();
        for (int page = 0; page < pages; page++) {
            long rows = org.events().rowsVisited();
            Usage before = Usage.now();
            walk.next();
            costs.add(new Cost(org.events().rowsVisited() - rows, Usage.now().allocatedSince(before)));
        }
        return costs;
    }
}
