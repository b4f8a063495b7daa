/** The steps of a call, stacked in {@link com.g3nretailstack.accounting.internal.pipeline.Pipeline}. */
@NullMarked
package com.g3nretailstack.accounting.internal.pipeline;

import org.jspecify.annotations.NullMarked;
