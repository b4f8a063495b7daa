/** The operator's jobs, one class each, without a transport; start at {@link com.g3nretailstack.accounting.mock.job.Jobs}. */
@NullMarked
package com.g3nretailstack.accounting.mock.job;

import org.jspecify.annotations.NullMarked;
