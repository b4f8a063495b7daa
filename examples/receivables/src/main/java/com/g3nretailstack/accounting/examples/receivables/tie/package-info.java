/** What must come of it, worked out apart from the service. */
@NullMarked
package com.g3nretailstack.accounting.examples.receivables.tie;

import org.jspecify.annotations.NullMarked;
