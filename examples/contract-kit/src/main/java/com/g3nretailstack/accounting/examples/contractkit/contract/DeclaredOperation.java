package com.g3nretailstack.accounting.examples.contractkit.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One operation as the contract declares it.
 *
 * @param id the operation id, such as {@code event_record}
 * @param method the HTTP method in upper case
 * @param path the path below the base path
 * @param retryClass what may be sent twice: {@code read}, {@code create}, {@code revisioned}, {@code upsert}, {@code idempotent}
 * @param roles the roles of which a caller needs one; none where any caller may
 * @param errors the HTTP status of each error's tag, in the contract's order
 * @param requiredHeaders the headers that a request must carry, in lower case
 * @param request the request's schema, empty where it takes no body
 * @param answers the answer's schema by HTTP status
 * @param recordId the property that names the record which it answers with, empty where it answers with none
 */
public record DeclaredOperation(
        String id,
        String method,
        String path,
        String retryClass,
        List<String> roles,
        Map<String, Integer> errors,
        Set<String> requiredHeaders,
        String request,
        Map<Integer, String> answers,
        String recordId) {

    /** Copies the collections. */
    public DeclaredOperation {
        roles = List.copyOf(roles);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        requiredHeaders = Set.copyOf(requiredHeaders);
        answers = Map.copyOf(answers);
    }

    /** Whether it changes anything. */
    public boolean write() {
        return !retryClass.equals("read");
    }

    /** Whether it makes a new record, for an upsert where no revision is given. */
    public boolean makes() {
        return retryClass.equals("create") || upsert();
    }

    /** Whether a request always carries the revision that it is based on. */
    public boolean revisioned() {
        return retryClass.equals("revisioned");
    }

    /** Whether it changes a record or makes a new one. */
    public boolean upsert() {
        return retryClass.equals("upsert");
    }

    /** Whether it belongs to one org. */
    public boolean tenant() {
        return requiredHeaders.contains("x-orgcode");
    }

    /** Whether it can answer with that error. */
    public boolean declares(String tag) {
        return errors.containsKey(tag);
    }

    /** The status that goes with a tag; the tag must be declared. */
    public int status(String tag) {
        return Objects.requireNonNull(errors.get(tag), () -> id + " declares no " + tag);
    }

    /** Method and path, as the client names it: {@code POST /event/record}. */
    public String route() {
        return method + " " + path;
    }
}
