/** How the service says no; start at {@link com.g3nretailstack.accounting.mock.refusal.Refusal}. */
@NullMarked
package com.g3nretailstack.accounting.mock.refusal;

import org.jspecify.annotations.NullMarked;
