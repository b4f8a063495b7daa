package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Principal;
import com.g3nretailstack.accounting.mock.state.Shelf;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One call on its way to a resource: who asks, for which org, and what; used by one thread. */
public final class Call {

    private final ContractOperation operation;
    private final Principal caller;
    private final CallContext context;
    private final ObjectNode body;
    private final Instant now;
    private final @Nullable Pages pages;
    private final @Nullable Org org;
    private final @Nullable Books books;

    /** Makes a call that has passed its checks; without an org for operations that belong to none. */
    public Call(
            ContractOperation operation,
            Principal caller,
            CallContext context,
            ObjectNode body,
            Instant now,
            @Nullable Pages pages,
            @Nullable Org org,
            @Nullable Books books) {
        this.operation = operation;
        this.caller = caller;
        this.context = context;
        this.body = body;
        this.now = now;
        this.pages = pages;
        this.org = org;
        this.books = books;
    }

    /** A call that the service itself makes in an org, such as one of a job: it names no page and no place. */
    public static Call ofService(
            String actor, ContractOperation operation, ObjectNode body, Instant now, Org org, Books books) {
        CallContext nowhere = new CallContext(null, null, Json.text(body, "cccode"));
        return new Call(operation, Principal.service(actor), nowhere, body, now, null, org, books);
    }

    /** The same call with the org's books opened. */
    public Call with(Books opened) {
        return new Call(operation, caller, context, body, now, pages, org, opened);
    }

    /** What is called. */
    public ContractOperation operation() {
        return operation;
    }

    /** Who calls. */
    public Principal caller() {
        return caller;
    }

    /** Where the call takes place. */
    public CallContext context() {
        return context;
    }

    /** The request's body, without credentials. */
    public ObjectNode body() {
        return body;
    }

    /** When the call is handled, the same instant throughout. */
    public Instant now() {
        return now;
    }

    /** The org that is called for. */
    public Org org() {
        return Objects.requireNonNull(org, "this operation belongs to no org");
    }

    /** The org's books, held for this call. */
    public Books books() {
        return Objects.requireNonNull(books, "this operation belongs to no org");
    }

    /** A string property of the body, or null. */
    public @Nullable String text(String property) {
        return Json.text(body, property);
    }

    /** A string property that the contract requires. */
    public String required(String property) {
        return Objects.requireNonNull(text(property), property);
    }

    /** An instant of the body, or null. */
    public @Nullable Instant instant(String property) {
        String text = text(property);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidInput(property + " is not an instant.");
        }
    }

    /** A date of the body, or null. */
    public @Nullable LocalDate date(String property) {
        String text = text(property);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalidInput(property + " is not a date.");
        }
    }

    /** The window {@code from_utc} to {@code to_utc} of the body, checked for its order. */
    public Window window() {
        return window("from_utc", "to_utc");
    }

    /** The window between two instants of the body, checked for its order. */
    public Window window(String from, String to) {
        Window window = new Window(instant(from), instant(to));
        if (window.from() != null && window.to() != null && window.from().isAfter(window.to())) {
            throw Refusal.invalidInput(from + " is after " + to + ".");
        }
        return window;
    }

    /** A new record that takes from the body what the request's schema and the record's have in common. */
    public ObjectNode recordOf(String idProperty, String id, String schema) {
        ObjectNode record = Json.object().put(idProperty, id).put("orgcode", org().orgcode());
        for (String property : Contract.shipped().shared(operation.request(), schema)) {
            JsonNode value = body.get(property);
            if (value != null && !record.has(property)) {
                record.set(property, value);
            }
        }
        Json.putIfPresent(record, "cccode", context.cccode());
        return record;
    }

    /** Gives a record its first revision and its times. */
    public void stamp(ObjectNode record) {
        record.put("revision", 1).put("created_at", now.toString()).put("updated_at", now.toString());
    }

    /** The place after which the page begins that the body asks for. */
    public int after() {
        return pages().after(walk(), body, now);
    }

    /** A list of one page's rows, with the token of the next page where there is one. */
    public Reply page(Shelf.Slice slice, IntFunction<ObjectNode> row) {
        ObjectNode list = Json.object();
        ArrayNode items = list.putArray("items");
        for (int position : slice.positions()) {
            items.add(row.apply(position));
        }
        if (slice.more()) {
            int last = slice.positions().get(slice.positions().size() - 1);
            list.set(
                    "next_token",
                    pages().next(walk(), body, last, now.plus(org().settings().tokensLastFor())));
        }
        return Reply.of(list);
    }

    private Pages pages() {
        return Objects.requireNonNull(pages, "this call asks for no page");
    }

    private String walk() {
        return org().orgcode() + "\n" + org().epoch() + "\n" + operation.id();
    }
}
