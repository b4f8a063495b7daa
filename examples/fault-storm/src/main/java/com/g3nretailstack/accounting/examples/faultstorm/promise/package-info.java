/** What the SDK promises, as checks on a history; start at {@link com.g3nretailstack.accounting.examples.faultstorm.promise.Promises}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.promise;

import org.jspecify.annotations.NullMarked;
