package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private final Shop shop = new Shop();

    @Test
    void asksForACredential() {
        shop.without("x-api-key").call("/event/list", "{}").refused(401, "unauthorized");
    }

    @Test
    void refusesAnUnknownKey() {
        shop.header("x-api-key", "g3n-mock-unknown").call("/event/list", "{}").refused(401, "unauthorized");
    }

    @Test
    void doesNotTakeAKeyForASession() {
        shop.without("x-api-key")
                .header("x-session-guid", shop.org.apiKey())
                .call("/event/list", "{}")
                .refused(401, "unauthorized");
    }

    @Test
    void letsTheSessionWinOverTheKey() {
        Answer answer = shop.header("x-session-guid", shop.org.session()).call("/event/list", "{}");

        assertThat(answer.ok().envelope().at("/stats/context_source").asString())
                .isEqualTo("session");
    }

    @Test
    void letsTheSessionWinEvenWhenOnlyTheKeyIsValid() {
        shop.header("x-session-guid", "nobody").call("/event/list", "{}").refused(401, "unauthorized");
    }

    @Test
    void acceptsASessionInTheBody() {
        Answer answer = shop.without("x-api-key").call("/event/list", "{'session_guid':'" + shop.org.session() + "'}");

        assertThat(answer.ok().envelope().at("/stats/context_source").asString())
                .isEqualTo("session");
    }

    @Test
    void letsTheHeaderWinOverTheBody() {
        Answer answer = shop.call("/event/list", "{'session_guid':'" + shop.org.session() + "'}");

        assertThat(answer.ok().envelope().at("/stats/context_source").asString())
                .isEqualTo("api_key");
    }

    @Test
    void refusesARevokedKey() {
        shop.org.revoke(shop.org.apiKey());

        shop.call("/event/list", "{}").refused(401, "unauthorized");
    }

    @Test
    void acceptsAKeyOfTheCallersChoice() {
        shop.org.admitApiKey("chosen-by-the-test");

        shop.header("x-api-key", "chosen-by-the-test").call("/event/list", "{}").ok();
    }

    @Test
    void givesTheSameCredentialsForTheSameSeed() {
        assertThat(new Shop(5).org.apiKey()).isEqualTo(new Shop(5).org.apiKey()).isNotEqualTo(new Shop(6).org.apiKey());
    }

    @Test
    void answersStatToAnyCallerWithoutAnOrg() {
        shop.without("x-orgcode");

        assertThat(new Answer(shop.get("/stat")).ok().text("status")).isEqualTo("ok");
        shop.without("x-api-key");
        new Answer(shop.get("/stat")).refused(401, "unauthorized");
    }

    @Test
    void neverPutsACredentialIntoAnAnswer() {
        String session = shop.org.session();
        String key = shop.org.apiKey();
        shop.header("x-session-guid", session);
        String body = "{'session_guid':'" + session + "','api_key':'" + key
                + "','type':'sale','amount':1,'currency':'GBP','occurred_at':'2026-04-14T16:02:11Z'}";

        String recorded = text(shop.call("/event/record", body).ok());
        String listed = text(shop.call("/event/list", "{}").ok());
        String refused = text(shop.call("/event/record", "{'session_guid':'" + session + "'}"));

        assertThat(recorded + listed + refused).doesNotContain(session).doesNotContain(key);
    }

    private static String text(Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }
}
