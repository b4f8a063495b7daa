/** A storm on one thread at a time and on virtual time; start at {@link com.g3nretailstack.accounting.examples.faultstorm.simulation.Simulation}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import org.jspecify.annotations.NullMarked;
