package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private ObjectNode request() {
        ObjectNode request = Json.object().put("type", "sale");
        request.set("next_token", token);
        return request;
    }
}
