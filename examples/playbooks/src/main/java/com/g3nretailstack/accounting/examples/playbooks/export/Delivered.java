package com.g3nretailstack.accounting.examples.playbooks.export;

/**
 * A batch that was made, and what it is made of.
 *
 * @param batchId the batch
 * @param ledger what the source systems handed over for it
 */
public record Delivered(String batchId, SourceLedger ledger) {}
