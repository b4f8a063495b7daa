package com.g3nretailstack.accounting.examples.faultstorm.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Promises;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketStormTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEveryPromise(long seed) throws Exception {
        Evidence evidence = SocketStorm.run(seed);

        assertThat(Promises.check(evidence))
                .as("seed %d: %s", seed, evidence.history().lines())
                .isEmpty();
        assertThat(evidence.history().operations()).isNotEmpty();
        assertThat(evidence.history().exchanges()).isNotEmpty();
    }
}
