package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.RefusalKind;
import org.jspecify.annotations.Nullable;

/**
 * What all attempts at one request came to.
 *
 * @param last the last attempt's result
 * @param effectUnknown whether some attempt of a write left open what became of it, and no later one resolved that
 */
record Tried<R>(AttemptResult<R> last, boolean effectUnknown) {

    /** The envelope of a success, else null. */
    @Nullable R envelope() {
        return last instanceof Succeeded<R> success ? success.envelope() : null;
    }

    /** How the last answer refused, null where it did not. */
    @Nullable RefusalKind refusal() {
        return last instanceof Refused<R> refused ? refused.kind() : null;
    }
}
