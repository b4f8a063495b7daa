package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.UsageCount;
import com.g3nretailstack.accounting.mock.state.UsageMeter;

/**
 * Counts every request that reached its org, and the event of every write that made or changed a record.
 *
 * <p>What is refused before its org is known, such as a wrong key, is nobody's usage. Requests and answers count with the
 * bytes of their bodies. A write that answers with a record sends one event out (assumed), whose size is not known; a write
 * that answers with a report, a dry run and a replay send none.
 */
final class Metering {

    private static final UsageCount DELIVERY = new UsageCount(0, 1, 0, 0);

    private Metering() {}

    static void count(Exchange exchange, ServiceRequest request, ServiceAnswer answer) {
        Org org = exchange.org;
        if (org == null) {
            return;
        }
        long bandwidth = (long) request.body().length + answer.body().length;
        UsageCount call = new UsageCount(1, 0, bandwidth, answer.status() == 200 ? 0 : 1);
        UsageMeter meter = org.meter();
        meter.count(exchange.begun, "api_gateway", exchange.cccode, call);
        if (exchange.changed) {
            meter.count(exchange.begun, "events", exchange.cccode, DELIVERY);
        }
    }
}
