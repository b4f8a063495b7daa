package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an org demands of its exports: which fields each event must carry, and which events a batch may hold together; immutable.
 *
 * <pre>{@code
 * org.exportPolicy(ExportPolicy.none()
 *         .requiring("source_refs", "location.location_id")
 *         .requiringOf("sale", "sku", "qty")
 *         .groupedBy("channel_code", "currency"));
 * }</pre>
 *
 * <p>That policies hold required fields and grouping rules is documented; no operation sets them, and what they bring about is
 * assumed. Fields are those of an event, a field within an object after a dot.
 */
public final class ExportPolicy {

    private static final String EVERY_TYPE = "";
    private static final ExportPolicy NONE = new ExportPolicy(Map.of(), List.of());

    private final Map<String, List<String>> required;
    private final List<String> grouping;

    private ExportPolicy(Map<String, List<String>> required, List<String> grouping) {
        this.required = required;
        this.grouping = grouping;
    }

    /** The policy that demands nothing, an org's default. */
    public static ExportPolicy none() {
        return NONE;
    }

    /**
     * The same policy that also demands fields of every event.
     *
     * <p>An export run that gathers an event which lacks one ends as failed and names field and event. Empty text, an empty list
     * and null are as good as absent.
     */
    public ExportPolicy requiring(String... fields) {
        return requiringOf(EVERY_TYPE, fields);
    }

    /** The same policy that also demands fields of events of one type, such as {@code sale}. */
    public ExportPolicy requiringOf(String type, String... fields) {
        Map<String, List<String>> more = new LinkedHashMap<>(required);
        List<String> demanded = new ArrayList<>(more.getOrDefault(type, List.of()));
        demanded.addAll(List.of(fields));
        more.put(type, List.copyOf(demanded));
        return new ExportPolicy(more, grouping);
    }

    /**
     * The same policy with a grouping: a batch holds only events that agree on all of these fields.
     *
     * <p>Each batch of an export then takes the next group, in the order of the groups' values.
     */
    public ExportPolicy groupedBy(String... fields) {
        return new ExportPolicy(required, List.of(fields));
    }

    /** Whether no event can lack anything. */
    public boolean demandsNothing() {
        return required.isEmpty();
    }

    /** The fields by which batches are grouped, none where one batch may hold everything. */
    public List<String> grouping() {
        return grouping;
    }

    /** The first field that an event lacks, or null. */
    public @Nullable String lacking(ObjectNode event) {
        for (String type : List.of(EVERY_TYPE, Objects.requireNonNullElse(Json.text(event, "type"), ""))) {
            for (String field : required.getOrDefault(type, List.of())) {
                if (empty(value(event, field))) {
                    return field;
                }
            }
        }
        return null;
    }

    /** What an event has in the fields of the grouping, as text; empty text where it has nothing. */
    public List<String> group(ObjectNode event) {
        return grouping.stream().map(field -> value(event, field).asString("")).toList();
    }

    private static JsonNode value(ObjectNode event, String field) {
        return event.at("/" + field.replace('.', '/'));
    }

    private static boolean empty(JsonNode value) {
        return value.isContainer()
                ? value.isEmpty()
                : value.isMissingNode() || value.isNull() || "".equals(value.asString(""));
    }
}
