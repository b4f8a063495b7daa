/** The checklists of the readiness document, line by line; start at {@code Readiness}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.readiness;

import org.jspecify.annotations.NullMarked;
