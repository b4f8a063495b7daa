package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;

/** A way to let a storm loose. */
@FunctionalInterface
interface Storm {

    /** Runs the storm of a seed, and returns what it left behind. */
    Evidence run(long seed) throws Exception;
}
