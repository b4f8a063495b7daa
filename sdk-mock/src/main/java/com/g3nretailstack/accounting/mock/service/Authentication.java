package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.CredentialKind;
import com.g3nretailstack.accounting.mock.state.Credentials;
import com.g3nretailstack.accounting.mock.state.Principal;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Finds out who calls: headers win over the body, a session wins over a key. */
final class Authentication {

    private final Credentials credentials;

    Authentication(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Who calls; the credentials are taken out of the body. */
    Principal caller(ServiceRequest request, ObjectNode body) {
        Map<CredentialKind, String> inBody = takenOut(body);
        for (CredentialKind kind : CredentialKind.values()) {
            String secret = request.header(kind.header());
            if (secret != null && !secret.isBlank()) {
                return holder(kind, secret.trim());
            }
        }
        // in the enum's order: a session comes before a key
        var first = inBody.entrySet().stream().findFirst().orElseThrow(Authentication::unauthorized);
        return holder(first.getKey(), first.getValue());
    }

    private static Map<CredentialKind, String> takenOut(ObjectNode body) {
        Map<CredentialKind, String> credentials = new EnumMap<>(CredentialKind.class);
        for (CredentialKind kind : CredentialKind.values()) {
            String secret = Json.text(body, kind.property());
            body.remove(kind.property());
            if (secret != null) {
                credentials.put(kind, secret);
            }
        }
        return credentials;
    }

    private Principal holder(CredentialKind kind, String secret) {
        Principal holder = credentials.find(kind, secret);
        if (holder == null) {
            throw unauthorized();
        }
        return holder;
    }

    private static Refusal unauthorized() {
        return new Refusal(Tag.UNAUTHORIZED, "A valid session or API key is required.");
    }
}
