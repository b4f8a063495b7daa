package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.refusal.Refusal;

/** What one operation does. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers a call whose caller, context and body have been checked.
     *
     * @throws Refusal when the call's meaning cannot be accepted
     */
    Reply handle(Call call);
}
