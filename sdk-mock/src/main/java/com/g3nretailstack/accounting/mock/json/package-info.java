/** JSON trees read, compared and written exactly; start at {@link com.g3nretailstack.accounting.mock.json.Json}. */
@NullMarked
package com.g3nretailstack.accounting.mock.json;

import org.jspecify.annotations.NullMarked;
