package com.g3nretailstack.accounting.mock.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the contract with the marks that the service acts on.
 *
 * @param id the operation id, such as {@code event_record}
 * @param method the HTTP method in upper case
 * @param path the path below the base path
 * @param retryClass what may be sent twice: {@code read}, {@code create}, {@code revisioned} and so on
 * @param roles the roles of which a caller needs one; none when any caller may
 * @param requiredHeaders the context headers that must be given, in lower case
 * @param request the request's schema name, empty when it takes no body
 * @param responses the response's schema name by HTTP status
 */
public record ContractOperation(
        String id,
        String method,
        String path,
        String retryClass,
        List<String> roles,
        Set<String> requiredHeaders,
        String request,
        Map<Integer, String> responses) {

    /** Copies the collections. */
    public ContractOperation {
        roles = List.copyOf(roles);
        requiredHeaders = Set.copyOf(requiredHeaders);
        responses = Map.copyOf(responses);
    }

    /** Whether it changes anything. */
    public boolean write() {
        return !retryClass.equals("read");
    }

    /** Whether it makes a new record. */
    public boolean create() {
        return retryClass.equals("create");
    }

    /** Whether it belongs to one org. */
    public boolean tenant() {
        return requiredHeaders.contains("x-orgcode");
    }

    /** What it is found by, such as {@code POST /event/record}. */
    public String route() {
        return method + " " + path;
    }
}
