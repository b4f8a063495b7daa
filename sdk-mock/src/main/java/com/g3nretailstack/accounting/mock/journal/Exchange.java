package com.g3nretailstack.accounting.mock.journal;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it, as handed to the journal.
 *
 * @param request what came
 * @param sent what was answered, or null where the connection was dropped
 * @param served what the service said when it handled the request, or null where it had not
 * @param faults the names of the faults that were played, first to last
 */
public record Exchange(
        ServiceRequest request,
        @Nullable ServiceAnswer sent,
        @Nullable ServiceAnswer served,
        List<String> faults) {

    /** Copies the names. */
    public Exchange {
        faults = List.copyOf(faults);
    }
}
