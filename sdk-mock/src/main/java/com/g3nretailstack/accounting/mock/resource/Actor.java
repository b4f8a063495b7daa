package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.CredentialKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who acts, and in which roles, as it is kept for audit.
 *
 * @param name the actor with a prefix, such as {@code user_guid:…}
 * @param roles the roles acted in, none where nobody named any
 */
record Actor(String name, List<String> roles) {

    /** Who the request names, else whoever the credential belongs to. */
    static Actor of(Call call) {
        String named = named(call);
        return new Actor(named == null ? call.caller().actor() : named, roles(call));
    }

    /**
     * Who acts in an adjustment, override or approval: actor and role are required there.
     *
     * <p>A session says itself who acts and in which roles. A service account's key speaks for nobody, so the request has to name
     * both (assumed: the documents require them and do not say where they stand).
     *
     * @throws Refusal validation-error (400) that names the property that lacks
     */
    static Actor required(Call call) {
        boolean session = call.caller().kind() == CredentialKind.SESSION;
        if (!session && named(call) == null) {
            throw lacking("actor");
        }
        Actor actor = of(call);
        if (actor.roles().isEmpty() && !call.org().members().owns(call.caller().fingerprint())) {
            throw lacking("actor_roles");
        }
        return actor;
    }

    private static Refusal lacking(String property) {
        return new Refusal(
                Tag.VALIDATION_ERROR,
                property + " is required for adjustments, overrides and approvals.",
                Json.object().put("field", property));
    }

    private static @Nullable String named(Call call) {
        String own = call.text("actor");
        return own != null ? own : Json.text(context(call), "actor");
    }

    private static List<String> roles(Call call) {
        List<String> own = Json.texts(call.body(), "actor_roles");
        if (!own.isEmpty()) {
            return own;
        }
        List<String> stated = Json.texts(context(call), "roles");
        return !stated.isEmpty() || call.caller().kind() == CredentialKind.API_KEY
                ? stated
                : List.copyOf(call.org().members().roles(call.caller().fingerprint(), call.now()));
    }

    private static ObjectNode context(Call call) {
        return Json.child(call.body(), "request_context");
    }

    /** Writes both into a record. */
    void writeTo(ObjectNode facts) {
        facts.put("actor", name);
        if (!roles.isEmpty()) {
            ArrayNode written = facts.putArray("actor_roles");
            roles.forEach(written::add);
        }
    }
}
