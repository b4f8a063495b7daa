package com.g3nretailstack.accounting.examples.benchmarks.mock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    @ParameterizedTest
    @ValueSource(strings = {ServedMock.MOCK, ServedMock.STUB})
    void aServerOfItsOwnProcessAnswersEveryCall(String kind) throws Exception {
        try (Callers callers = Callers.of(kind, 2, 200)) {
            assertThat(callers.microsPerCall(400)).isPositive();
        }
    }
}
