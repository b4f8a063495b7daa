package com.g3nretailstack.accounting.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import com.g3nretailstack.accounting.mock.testing.StorageShop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A reconciliation goes on from no cursor but its own. */
class CursorTamperTest {

    private static final String PATH = "/storage/usage/reconcile";

    private final StorageShop stored = new StorageShop();
    private final Shop shop = stored.shop;
    private final ObjectNode cursor =
            (ObjectNode) stored.reconcile(",'limit':1").data().get("cursor");

    @Test
    void refusesACursorWithAnyOneBitFlipped() {
        byte[] body = Json.bytes(request());
        int start = new String(body, ISO_8859_1).indexOf("{\"prefix\"");
        int end = new String(body, ISO_8859_1).indexOf('}', start);

        for (int bit = start * 8; bit < (end + 1) * 8; bit++) {
            byte[] flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(shop.send(PATH, flipped).status())
                    .as("bit %s of byte %s", bit % 8, bit / 8 - start)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prefix':7",
                "'prefix':null",
                "'prefix':['P']",
                "'run_id':{}",
                "'until':'U'",
                "'until':U.0",
                "'until':99999999999999999999",
                "'seal':null",
                "'seal':0",
                "'more':1"
            })
    void refusesAPartOfAnotherType(String part) {
        String prefix = cursor.path("prefix").asString();
        String until = cursor.path("until").asString();
        cursor.setAll(Shop.object("{" + part.replace("P", prefix).replace("U", until) + "}"));

        shop.call(PATH, request()).refused(400, "invalid-input");
    }

    @Test
    void refusesTheCursorOfAnotherOrg() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());

        shop.call(PATH, request()).refused(400, "invalid-input");
    }

    @Test
    void refusesTheCursorOfARealRunInADryRunAndThatOfBeforeAReset() {
        shop.call(PATH, request().put("dry_run", true)).refused(400, "invalid-input");

        shop.org.reset();

        shop.call(PATH, request()).refused(400, "invalid-input");
    }

    @Test
    void refusesACursorThatIsADayOld() {
        shop.clock.advance(Duration.ofHours(24).minusSeconds(1));
        shop.call(PATH, request()).ok();

        shop.clock.advance(Duration.ofSeconds(1));

        Answer answer = shop.call(PATH, request()).refused(400, "invalid-input");
        assertThat(answer.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("cursor has expired.");
    }

    private ObjectNode request() {
        ObjectNode request = StorageShop.request();
        request.set("cursor", cursor);
        return request;
    }
}
