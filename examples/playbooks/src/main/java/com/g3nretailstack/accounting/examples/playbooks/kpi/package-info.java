/** The figures that the readiness document expects; start at {@code KpiReport}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.kpi;

import org.jspecify.annotations.NullMarked;
