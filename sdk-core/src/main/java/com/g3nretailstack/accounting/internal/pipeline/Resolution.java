package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.WriteVerdict;

/** What a re-read told of a write whose outcome was lost. */
record Resolution<R>(WriteVerdict verdict, Snapshot<R> current) {}
