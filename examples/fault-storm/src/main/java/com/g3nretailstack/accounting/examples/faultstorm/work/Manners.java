package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.RequestOptions;

/**
 * How callers call.
 *
 * @param options what goes with each call
 * @param readsAhead whether walks read one page ahead, on a thread of the client
 */
public record Manners(RequestOptions options, boolean readsAhead) {}
