/** The pure rules: what an attempt's result means, whether to send again, what became of a write. Start at {@link com.g3nretailstack.accounting.internal.decision.RetryDecider}. */
@NullMarked
package com.g3nretailstack.accounting.internal.decision;

import org.jspecify.annotations.NullMarked;
