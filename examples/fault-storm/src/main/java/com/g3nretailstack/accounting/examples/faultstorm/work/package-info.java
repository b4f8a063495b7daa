/** What the callers of a storm do; start at {@link com.g3nretailstack.accounting.examples.faultstorm.work.Caller}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.work;

import org.jspecify.annotations.NullMarked;
