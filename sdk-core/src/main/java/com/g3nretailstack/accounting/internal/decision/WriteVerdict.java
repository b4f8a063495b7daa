package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.WriteEffect;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a re-read record says about a revisioned write whose outcome was lost. */
public enum WriteVerdict {
    /** Our marker is on the record and was not before. */
    APPLIED_BY_US,
    /** The record says what we asked for; who wrote it is not known. */
    ALREADY_AS_REQUESTED,
    /** Somebody else's single write came first, so that ours can never apply: an ordinary conflict. */
    NEVER_APPLIED,
    /** Nothing of this can be told. */
    UNKNOWN;

    /**
     * Judges, in the order in which the rules are sure.
     *
     * @param request what was sent
     * @param base the record as read before the first attempt, null where the caller brought a revision of their own
     * @param current the record as read now
     */
    public static WriteVerdict judge(
            Operation<?, ?> operation, JsonObject request, @Nullable JsonObject base, JsonObject current) {
        if (base != null && carriesOurMarker(operation, request, base, current)) {
            return APPLIED_BY_US;
        }
        if (operation.effect() != WriteEffect.ABSOLUTE || !everyFieldIsReadable(operation, request)) {
            return UNKNOWN;
        }
        Set<String> set = fieldsSet(operation, request);
        if (set.stream().allMatch(field -> FieldMatch.same(field, request.get(field), current.get(field)))) {
            return ALREADY_AS_REQUESTED;
        }
        return base != null && isOneAhead(base, current) && keepsABaseValue(set, request, base, current)
                ? NEVER_APPLIED
                : UNKNOWN;
    }

    private static boolean carriesOurMarker(
            Operation<?, ?> operation, JsonObject request, JsonObject base, JsonObject current) {
        return operation.writeMarkers().stream()
                .anyMatch(marker -> markers(request, marker).stream()
                        .anyMatch(ours -> markers(current, marker).contains(ours)
                                && !markers(base, marker).contains(ours)));
    }

    private static List<JsonElement> markers(JsonObject of, String property) {
        JsonElement value = of.get(property);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        return value instanceof JsonArray list ? list.asList() : List.of(value);
    }

    private static boolean everyFieldIsReadable(Operation<?, ?> operation, JsonObject request) {
        Set<String> set = fieldsSet(operation, request);
        return !set.isEmpty() && operation.recordProperties().containsAll(set);
    }

    private static Set<String> fieldsSet(Operation<?, ?> operation, JsonObject request) {
        String id = operation.revisionSource() == null
                ? null
                : operation.revisionSource().id();
        return request.keySet().stream()
                .filter(field -> FieldMatch.isContent(field) && !field.equals(id))
                .collect(Collectors.toSet());
    }

    private static boolean isOneAhead(JsonObject base, JsonObject current) {
        BigDecimal before = integer(base.get("revision"));
        BigDecimal now = integer(current.get("revision"));
        return before != null && now != null && before.add(BigDecimal.ONE).compareTo(now) == 0;
    }

    private static @Nullable BigDecimal integer(@Nullable JsonElement revision) {
        if (!(revision instanceof JsonPrimitive number) || !number.isNumber()) {
            return null;
        }
        String digits = number.getAsString();
        return digits.matches("\\d{1,30}") ? new BigDecimal(digits) : null;
    }

    private static boolean keepsABaseValue(Set<String> set, JsonObject request, JsonObject base, JsonObject current) {
        return set.stream()
                // absent may mean that the service does not show it: only what stands there is a witness
                .filter(current::has)
                .anyMatch(field -> FieldMatch.same(field, base.get(field), current.get(field))
                        && !FieldMatch.same(field, request.get(field), current.get(field)));
    }
}
