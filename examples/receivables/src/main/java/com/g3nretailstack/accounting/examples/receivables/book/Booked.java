package com.g3nretailstack.accounting.examples.receivables.book;

import java.util.Set;

/**
 * A receivable that the service has an invoice of.
 *
 * @param invoiceId the invoice
 * @param known the source references that an earlier run has left on it; they are not sent again
 */
record Booked(String invoiceId, Set<String> known) {}
