package com.g3nretailstack.accounting.mock.paging;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Secrets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and reads page tokens: an object that holds a place, sealed together with the walk that it belongs to.
 *
 * <p>A token that was changed, or that comes with other filters, another operation or another org, is refused.
 */
public final class Pages {

    private static final int DEFAULT_LIMIT = 8;
    private static final int MAX_LIMIT = 256;
    private static final String TOKEN = "next_token";
    private static final String PLACE = "at";
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
     */
    public int after(String walk, ObjectNode body) {
        JsonNode token = body.get(TOKEN);
        if (token == null || token.isNull()) {
            return -1;
        }
        int place = token.path(PLACE).asInt(-1);
        byte[] claimed = token.path(SEAL).asString("").getBytes(StandardCharsets.US_ASCII);
        if (place < 0 || !MessageDigest.isEqual(claimed, seal(walk, body, place).getBytes(StandardCharsets.US_ASCII))) {
            throw Refusal.invalidInput("next_token was changed, or belongs to other filters.");
        }
        return place;
    }

    /** The token of the page after a place. */
    public ObjectNode next(String walk, ObjectNode body, int place) {
        return Json.object().put(PLACE, place).put(SEAL, seal(walk, body, place));
    }

    private String seal(String walk, ObjectNode body, int place) {
        ObjectNode filters = body.deepCopy();
        filters.remove(NO_FILTERS);
        return secrets.hex("page\n" + walk + "\n" + place + "\n" + Json.canonical(filters), 32);
    }
}
