package com.g3nretailstack.accounting.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void sendsWhatIsSetInAFixedOrderAndNeverTheActor() {
        Identity identity = new Identity("ACME", "lg-042", "WEB", "A1B2-C3D4-E5F6", "user_guid:7");

        assertThat(headersOf(identity))
                .containsExactly(
                        Map.entry("x-orgcode", "ACME"),
                        Map.entry("x-logical-guid", "lg-042"),
                        Map.entry("x-channel-code", "WEB"),
                        Map.entry("x-cccode", "A1B2-C3D4-E5F6"));
    }

    @Test
    void sendsNothingThatIsNotSet() {
        assertThat(headersOf(Identity.NONE)).isEmpty();
        assertThat(headersOf(new Identity(null, "lg-042", null, null, null)))
                .containsExactly(Map.entry("x-logical-guid", "lg-042"));
    }

    private static Map<String, String> headersOf(Identity identity) {
        Map<String, String> headers = new LinkedHashMap<>();
        identity.headers(headers::put);
        return headers;
    }
}
