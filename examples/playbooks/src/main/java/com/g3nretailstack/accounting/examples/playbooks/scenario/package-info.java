/** The five scenarios of the readiness document; start at {@code Scenario}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.scenario;

import org.jspecify.annotations.NullMarked;
