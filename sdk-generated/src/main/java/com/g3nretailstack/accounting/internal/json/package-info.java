/** The JSON runtime under the generated models; nothing here is for direct use, start at the {@code api} package. */
@NullMarked
package com.g3nretailstack.accounting.internal.json;

import org.jspecify.annotations.NullMarked;
