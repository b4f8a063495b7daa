package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:1/accounting", "http://127.0.0.1", "http://127.1.2.3:80", "http://[::1]:1"})
    void isThisMachine(String address) {
        assertThat(Loopback.is(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.g3nretailstack.com/accounting",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://[::2]"
            })
    void isAnotherMachine(String address) {
        assertThat(Loopback.is(URI.create(address))).isFalse();
    }
}
