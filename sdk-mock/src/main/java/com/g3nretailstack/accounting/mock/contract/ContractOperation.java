package com.g3nretailstack.accounting.mock.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract with the marks that the service acts on.
 *
 * @param id the operation id, such as {@code event_record}
 * @param method the HTTP method in upper case
 * @param path the path below the base path
 * @param write whether it changes anything
 * @param roles the roles of which a caller needs one; none when any caller may
 * @param requiredHeaders the context headers that must be given, in lower case
 * @param request the request's schema name, null when it takes no body
 * @param responses the response's schema name by HTTP status
 */
public record ContractOperation(
        String id,
        String method,
        String path,
        boolean write,
        List<String> roles,
        Set<String> requiredHeaders,
        @Nullable String request,
        Map<Integer, String> responses) {

    /** Copies the collections. */
    public ContractOperation {
        roles = List.copyOf(roles);
        requiredHeaders = Set.copyOf(requiredHeaders);
        responses = Map.copyOf(responses);
    }
}
