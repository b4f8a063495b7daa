package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.contractkit.wire.Wire;

/**
 * A client with one credential, and the wire below it.
 *
 * @param client the facade
 * @param wire what it sends and gets
 */
public record Caller(AccountingClient client, Wire wire) {}
