package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.CallContext;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Checks that headers, body and the caller's identity agree on where a call takes place. */
final class ContextCheck {

    private static final Pattern CCCODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
    private static final Map<String, String> BODY_PROPERTY =
            Map.of("x-logical-guid", "logical_guid", "x-channel-code", "channel_code");

    private final ServiceRequest request;
    private final ObjectNode body;
    private final ObjectNode inBody;

    ContextCheck(ServiceRequest request, ObjectNode body) {
        this.request = request;
        this.body = body;
        this.inBody = Json.child(body, "request_context");
    }

    /** Where the call takes place; refuses what disagrees with invalid-input, what lacks with validation-error. */
    CallContext check(ContractOperation operation, Org org, Principal caller, Instant now) {
        agree("orgcode", org.orgcode(), ContextCheck::canonical);
        CallContext context = new CallContext(
                agreed("x-logical-guid", "logical_guid", UnaryOperator.identity()),
                agreed("x-channel-code", "channel_code", UnaryOperator.identity()),
                costCentre());
        for (var header : BODY_PROPERTY.entrySet()) {
            if (operation.requiredHeaders().contains(header.getKey())
                    && agreed(header.getKey(), header.getValue()) == null) {
                throw new Refusal(Tag.VALIDATION_ERROR, header.getKey() + " is required.");
            }
        }
        checkIdentity(org, caller, now);
        return context;
    }

    private @Nullable String costCentre() {
        String cccode = agreed("x-cccode", "cccode", ContextCheck::canonical);
        if (cccode != null && !CCCODE.matcher(cccode).matches()) {
            throw new Refusal(Tag.VALIDATION_ERROR, "The cost centre is not of the form AAAA-BBBB-CCCC.");
        }
        return cccode;
    }

    private @Nullable String agreed(String header, String property) {
        return agreed(header, property, UnaryOperator.identity());
    }

    private @Nullable String agreed(String header, String property, UnaryOperator<String> canonical) {
        String value = request.header(header);
        if (value == null || value.isBlank()) {
            value = Json.text(body, property);
        }
        if (value == null) {
            value = Json.text(inBody, property);
        }
        if (value == null) {
            return null;
        }
        String agreed = canonical.apply(value);
        agree(property, agreed, canonical);
        return agreed;
    }

    private void agree(String property, String agreed, UnaryOperator<String> canonical) {
        for (ObjectNode place : new ObjectNode[] {body, inBody}) {
            String given = Json.text(place, property);
            if (given != null && !canonical.apply(given).equals(agreed)) {
                throw mismatch(property);
            }
        }
    }

    private void checkIdentity(Org org, Principal caller, Instant now) {
        String source = Json.text(inBody, "context_source");
        if (source != null && !source.equals(caller.kind().source())) {
            throw mismatch("context_source");
        }
        String fingerprint = Json.text(inBody, caller.kind().fingerprintProperty());
        if (fingerprint != null && !fingerprint.equals(caller.fingerprint())) {
            throw mismatch(caller.kind().fingerprintProperty());
        }
        Set<String> held = org.members().roles(caller.fingerprint(), now);
        if (!org.members().owns(caller.fingerprint()) && !held.containsAll(Json.texts(inBody, "roles"))) {
            throw mismatch("roles");
        }
    }

    private static Refusal mismatch(String property) {
        return new Refusal(
                Tag.INVALID_INPUT,
                property + " differs between header, body and identity.",
                Json.object().put("field", property));
    }

    /** An orgcode or cost centre as it is compared: trimmed, in upper case. */
    static String canonical(String code) {
        return code.trim().toUpperCase(Locale.ROOT);
    }
}
