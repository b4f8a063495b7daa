/** Faults that the mock plays by rule; start at {@link com.g3nretailstack.accounting.mock.fault.Faults}. */
@NullMarked
package com.g3nretailstack.accounting.mock.fault;

import org.jspecify.annotations.NullMarked;
