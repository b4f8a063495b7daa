/** What became of a case; start at {@link com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult}. */
@NullMarked
package com.g3nretailstack.accounting.examples.contractkit.verdict;

import org.jspecify.annotations.NullMarked;
