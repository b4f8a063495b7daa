/** The rules of retry, revision and create once, run from a table; start at {@code RulesTest}. */
@NullMarked
package com.g3nretailstack.accounting.scenario;

import org.jspecify.annotations.NullMarked;
