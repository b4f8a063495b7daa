package com.g3nretailstack.accounting.mock.paging;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Secrets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and reads page tokens: an object that holds a place and when it expires, sealed with the walk that it belongs to.
 *
 * <p>A token that was changed, that has expired, or that comes with other filters, another operation or another org, is refused.
 */
public final class Pages {

    private static final int DEFAULT_LIMIT = 8;
    private static final int MAX_LIMIT = 256;
    private static final String TOKEN = "next_token";
    private static final String PLACE = "at";
    private static final String UNTIL = "until";
    private static final String SEAL = "seal";
    // what may differ from page to page of one walk
    private static final List<String> NO_FILTERS = List.of(TOKEN, "limit", "orgcode", "cccode", "request_context");

    private final Secrets secrets;

    /** Makes and reads tokens that these secrets seal. */
    public Pages(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The page size of a request: 8 when it names none, clamped to 1 to 256. */
    public static int limit(ObjectNode body) {
        BigDecimal asked = Json.decimal(body.get("limit"));
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        return asked.max(BigDecimal.ONE).min(BigDecimal.valueOf(MAX_LIMIT)).intValue();
    }

    /**
     * The place after which a request's page begins, -1 for the first page.
     *
     * @param walk what the token is bound to beside the filters: org and operation
     * @throws Refusal invalid-input, when the token is not exactly one that was made for this walk, or has expired
     */
    public int after(String walk, ObjectNode body, Instant now) {
        JsonNode token = body.get(TOKEN);
        if (token == null || token.isNull()) {
            return -1;
        }
        int place = token.path(PLACE).asInt(-1);
        long until = token.path(UNTIL).asLong(0);
        if (place < 0 || !Json.same(token, token(walk, body, place, until))) {
            throw Refusal.invalidInput("next_token was changed, or belongs to other filters.");
        }
        if (now.getEpochSecond() >= until) {
            throw Refusal.invalidInput("next_token has expired.");
        }
        return place;
    }

    /** The token of the page after a place, good until an instant, itself not included. */
    public ObjectNode next(String walk, ObjectNode body, int place, Instant until) {
        return token(walk, body, place, until.getEpochSecond());
    }

    private ObjectNode token(String walk, ObjectNode body, int place, long until) {
        return Json.object().put(PLACE, place).put(UNTIL, until).put(SEAL, seal(walk, body, place, until));
    }

    private String seal(String walk, ObjectNode body, int place, long until) {
        ObjectNode filters = body.deepCopy();
        filters.remove(NO_FILTERS);
        return secrets.hex("page\n" + walk + "\n" + place + "\n" + until + "\n" + Json.canonical(filters), 32);
    }
}
