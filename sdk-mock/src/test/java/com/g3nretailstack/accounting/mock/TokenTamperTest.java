package com.g3nretailstack.accounting.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class TokenTamperTest {

    private final Shop shop = new Shop();
    private ObjectNode token = Json.object();

    @BeforeEach
    void takeAToken() {
        for (int i = 0; i < 20; i++) {
            shop.sale("1", "order:" + i);
        }
        token = (ObjectNode) shop.call("/event/list", "{'type':'sale'}").data().get("next_token");
    }

    @Test
    void acceptsTheTokenAsItCame() {
        shop.call("/event/list", request()).ok();
    }

    @Test
    void refusesAnotherPlace() {
        token.put("at", token.path("at").intValue() + 1);

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void refusesAnotherSeal() {
        token.put("seal", "0".repeat(32));

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void refusesATokenThatIsNoneOfItsOwn() {
        shop.call("/event/list", "{'type':'sale','next_token':'abc'}").refused(400, "invalid-input");
        shop.call("/event/list", "{'type':'sale','next_token':{}}").refused(400, "invalid-input");
        shop.call("/event/list", "{'type':'sale','next_token':17}").refused(400, "invalid-input");
    }

    @Test
    void takesNullForTheFirstPage() {
        shop.call("/event/list", "{'next_token':null}").ok();
    }

    @Test
    void refusesOtherFilters() {
        shop.call("/event/list", request().put("type", "refund")).refused(400, "invalid-input");
        shop.call("/event/list", request().put("correlation_id", "x")).refused(400, "invalid-input");
        ObjectNode fewer = request();
        fewer.remove("type");
        shop.call("/event/list", fewer).refused(400, "invalid-input");
    }

    @Test
    void refusesAnotherOperation() {
        ObjectNode request = Json.object();
        request.set("next_token", shop.call("/event/list", "{}").data().get("next_token"));

        shop.call("/lineage/list", request).refused(400, "invalid-input");
    }

    @Test
    void refusesAnotherOrg() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void refusesATokenOfBeforeAReset() {
        shop.org.reset();

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void refusesATokenWithAnyOneBitFlipped() {
        byte[] body = Json.bytes(request());
        int start = new String(body, ISO_8859_1).indexOf("{\"at\"");
        int end = new String(body, ISO_8859_1).indexOf('}', start);

        for (int bit = start * 8; bit < (end + 1) * 8; bit++) {
            byte[] flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(shop.send("/event/list", flipped).status())
                    .as("bit %s of byte %s", bit % 8, bit / 8 - start)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'at':'7'",
                "'at':7.0",
                "'at':70e-1",
                "'at':true",
                "'at':[7]",
                "'at':{'at':7}",
                "'at':null",
                "'at':-1",
                "'at':1e99",
                "'at':99999999999999999999",
                "'until':'U'",
                "'until':U.0",
                "'until':99999999999999999999",
                "'seal':7",
                "'seal':['S']",
                "'seal':' S'",
                "'seal':null",
                "'more':1"
            })
    void refusesAPartOfAnotherType(String part) {
        String until = token.path("until").asString();
        String seal = token.path("seal").asString();
        ObjectNode changed = Shop.object("{" + part.replace("U", until).replace("S", seal) + "}");
        token.setAll(changed);

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void refusesAHugeAndADeepToken() {
        token.put("seal", "0".repeat(1_000_000));
        shop.call("/event/list", request()).refused(400, "invalid-input");

        String deep = "[".repeat(90) + "]".repeat(90);
        shop.call("/event/list", "{'next_token':" + deep + "}").refused(400, "invalid-input");
    }

    @Test
    void refusesATokenThatIsADayOld() {
        shop.clock.advance(Duration.ofHours(24).minusSeconds(1));
        shop.call("/event/list", request()).ok();

        shop.clock.advance(Duration.ofSeconds(1));

        Answer answer = shop.call("/event/list", request()).refused(400, "invalid-input");
        assertThat(answer.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("next_token has expired.");
    }

    @Test
    void refusesAnExpiredTokenWhoseEndWasMovedOn() {
        shop.clock.advance(Duration.ofDays(2));
        token.put("until", token.path("until").asLong() + Duration.ofDays(2).toSeconds());

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    @Test
    void letsATestSayHowLongTokensLast() {
        shop.org.tokensLastFor(Duration.ofMinutes(15));
        token = (ObjectNode) shop.call("/event/list", "{'type':'sale'}").data().get("next_token");
        shop.clock.advance(Duration.ofMinutes(15));

        shop.call("/event/list", request()).refused(400, "invalid-input");
    }

    private ObjectNode request() {
        ObjectNode request = Json.object().put("type", "sale");
        request.set("next_token", token);
        return request;
    }
}
