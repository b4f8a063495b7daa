/** The two playbooks of the service's documentation, step by step; start at {@code RecordAndExport}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.procedure;

import org.jspecify.annotations.NullMarked;
