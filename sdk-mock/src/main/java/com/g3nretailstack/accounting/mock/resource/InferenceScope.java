package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a configuration lets models read: dimensions, days back, facilities and channels. */
final class InferenceScope {

    private final ObjectNode config;
    private final Set<String> dimensions;
    private final List<String> facilities;
    private final List<String> channels;

    InferenceScope(ObjectNode config) {
        this.config = config;
        this.dimensions = RollupExports.dimensions(config);
        this.facilities = Json.texts(config, "logical_guids");
        this.channels = Json.texts(config, "channel_codes");
    }

    /** Writes into a snapshot the rollups that there are, up to and with its day. */
    void freeze(Call call, ObjectNode snapshot) {
        LocalDate yesterday = call.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate last = Objects.requireNonNullElse(call.date("dt"), yesterday);
        LocalDate first = last.minusDays(config.path("lookback_days").asLong() - 1);
        ArrayNode rollups = rollups(call, new FinancialRollups.Days(first, last.plusDays(1)));
        snapshot.set("config_revision", config.get("revision"));
        snapshot.set("dimensions", config.get("dimensions").deepCopy());
        snapshot.put("dt", last.toString()).put("from_dt", first.toString()).put("rollup_count", rollups.size());
        snapshot.set("rollups", rollups);
    }

    private ArrayNode rollups(Call call, FinancialRollups.Days days) {
        RollupBook book = RollupBook.of(call);
        ArrayNode rollups = Json.array();
        book.keys(days::contains, each -> dimensions.contains(each.wire())).forEach(key -> {
            ObjectNode rollup = Objects.requireNonNull(book.find(key));
            rollup.set("rows", within(rollup.path("rows")));
            rollups.add(rollup);
        });
        return rollups;
    }

    private ArrayNode within(JsonNode rows) {
        ArrayNode kept = Json.array();
        for (JsonNode row : rows) {
            if (named(facilities, row, "logical_guid") && named(channels, row, "channel_code")) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static boolean named(List<String> among, JsonNode row, String property) {
        return among.isEmpty() || among.contains(row.path(property).asString(""));
    }
}
