/** Load that is held for a long time, with faults on; start at {@link com.g3nretailstack.accounting.examples.faultstorm.soak.Soak}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.soak;

import org.jspecify.annotations.NullMarked;
