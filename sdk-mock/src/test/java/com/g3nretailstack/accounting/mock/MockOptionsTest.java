package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockOptionsTest {

    @Test
    void withoutOptionsItIsOneOrgOnAFreePortOfLoopback() {
        MockOptions options = MockOptions.parse();

        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isZero();
        assertThat(options.orgs()).containsExactly("DEMO");
        assertThat(options.help()).isFalse();
        assertThat(options.keystore()).isNull();
    }

    @Test
    void readsEveryOption() {
        MockOptions options = MockOptions.parse(
                "--org",
                "ACME",
                "--port",
                "8080",
                "--host",
                "0.0.0.0",
                "--seed",
                "-7",
                "--org",
                "OTHER",
                "--reason-code",
                "CUSTOMER.RETURN",
                "--keystore",
                "mock.p12");

        assertThat(options.orgs()).containsExactly("ACME", "OTHER");
        assertThat(options.reasonCodes()).containsExactly("CUSTOMER.RETURN");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.seed()).isEqualTo(-7);
        assertThat(options.keystore()).isEqualTo(Path.of("mock.p12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense|unknown option: --nonsense",
                "--port|--port needs a value",
                "--org --port 1|--org needs a value",
                "--port many|--port many (expected: a number from 0 to 65535)",
                "--port 65536|--port 65536 (expected: a number from 0 to 65535)",
                "--port -1|--port -1 (expected: a number from 0 to 65535)"
            })
    void refusesByName(String arguments, String message) {
        assertThatThrownBy(() -> MockOptions.parse(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theUsageNamesEveryOption() {
        assertThat(MockOptions.USAGE)
                .contains("--port", "--host", "--org", "--reason-code", "--seed", "--help", "G3N_MOCK_API_KEY")
                .contains("--keystore", "G3N_MOCK_KEYSTORE_PASSWORD");
    }
}
