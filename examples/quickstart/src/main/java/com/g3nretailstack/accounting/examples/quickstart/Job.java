package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.quickstart.event.SaleIndex;
import com.g3nretailstack.accounting.examples.quickstart.report.Progress;
import com.g3nretailstack.accounting.retry.TimeSource;

/**
 * What all files of one run share.
 *
 * @param service where the events go
 * @param options the command line
 * @param sales the sales read so far, over all files
 * @param progress where the run says how far it is
 * @param stop ends the run early
 * @param time measures it
 */
record Job(Connection service, Options options, SaleIndex sales, Progress progress, StopSignal stop, TimeSource time) {

    /** Returns the client to call the service with. */
    AccountingClient client() {
        return service.client();
    }
}
