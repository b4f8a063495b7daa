package com.g3nretailstack.accounting.examples.benchmarks.guard;

import java.util.List;

/** Something that can be measured within seconds. */
interface Check {
    List<Finding> findings() throws Exception;
}
