/** Storms of faults that the SDK's promises have to weather; start at {@link com.g3nretailstack.accounting.examples.faultstorm.FaultStorm}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm;

import org.jspecify.annotations.NullMarked;
