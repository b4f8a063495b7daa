package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.AttemptResult;

/** A step that makes one attempt. */
interface Attempting {
    /** Makes the attempt; failures are results, not exceptions. */
    <R> AttemptResult<R> attempt(Invocation<R> invocation);
}
