package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service's own records of one kind in an org's books, measured by the JSON that is stored: no estimate.
 *
 * @param ref how usage records name it
 * @param walk hands over every record as it stands at an instant
 */
record BookSource(String ref, BiConsumer<Instant, Consumer<ObjectNode>> walk) implements Source {

    /** The bucket that stands for the service's own records where sources are named. */
    static final String BUCKET = "accounting-changelog";

    static String ref(String orgcode, String schema) {
        return "changelog:accounting/" + orgcode + "/" + schema + "/";
    }

    @Override
    public String service() {
        return "accounting";
    }

    @Override
    public boolean records() {
        return true;
    }

    @Override
    public boolean estimated() {
        return false;
    }

    @Override
    public Measure measure(Instant before) {
        Measure[] measure = {Measure.NOTHING};
        walk.accept(before, json -> {
            if (Instant.parse(Json.requireText(json, "created_at")).isBefore(before)) {
                measure[0] = measure[0].plus(Json.bytes(json).length);
            }
        });
        return measure[0];
    }
}
