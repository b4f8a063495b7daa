/**
 * Runs every operation of the contract against the mock or a server elsewhere; start at {@link
 * com.g3nretailstack.accounting.examples.contractkit.ContractKit}.
 *
 * <p>An artifact of its own, {@code accounting-contract-kit}, and yet a package of the examples: it reaches both the client and the
 * mock, which only examples may.
 */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit;

import org.jspecify.annotations.NullMarked;
