package com.g3nretailstack.accounting.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void sendsWhatIsSetInAFixedOrderAndNeverTheActor() {
        Identity identity = new Identity("ACME", "lg-042", "WEB", "A1B2-C3D4-E5F6", "user_guid:7");

        assertThat(identity.headers())
                .containsExactly(
                        Map.entry("x-orgcode", "ACME"),
                        Map.entry("x-logical-guid", "lg-042"),
                        Map.entry("x-channel-code", "WEB"),
                        Map.entry("x-cccode", "A1B2-C3D4-E5F6"));
    }

    @Test
    void sendsNothingThatIsNotSet() {
        assertThat(Identity.NONE.headers()).isEmpty();
        assertThat(new Identity(null, "lg-042", null, null, null).headers())
                .containsExactly(Map.entry("x-logical-guid", "lg-042"));
    }

    @Test
    void headersCannotBeChanged() {
        assertThatThrownBy(() -> Identity.NONE.headers().put("x-orgcode", "OTHER"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
