/** A small reader of export batches, such as an ERP has; start at {@code ErpReader}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.erp;

import org.jspecify.annotations.NullMarked;
