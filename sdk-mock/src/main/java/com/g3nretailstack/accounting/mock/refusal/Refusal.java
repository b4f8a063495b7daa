package com.g3nretailstack.accounting.mock.refusal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ends a call with an error envelope; carries no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Tag tag;
    private final transient @Nullable JsonNode details;

    /** Refuses with a tag and a text that holds no secret. */
    public Refusal(Tag tag, String message) {
        this(tag, message, null);
    }

    /** Refuses with details for {@code error.details}. */
    public Refusal(Tag tag, String message, @Nullable JsonNode details) {
        super(message, null, false, false);
        this.tag = tag;
        this.details = details;
    }

    /** The answer of 404: it never says whether the record is absent or somebody else's. */
    public static Refusal notFound() {
        return new Refusal(Tag.NOT_FOUND, "Not found.");
    }

    /** A value that is not acceptable. */
    public static Refusal invalidInput(String message) {
        return new Refusal(Tag.INVALID_INPUT, message);
    }

    /** A state that does not allow the call. */
    public static Refusal invalidState(String message) {
        return new Refusal(Tag.INVALID_STATE, message);
    }

    /** A write without a revision; the details carry the current one. */
    public static Refusal revisionRequired(int current) {
        return new Refusal(Tag.EXPECTED_REVISION_REQUIRED, "expected_revision is required.", currentRevision(current));
    }

    /** A write with a revision that is not the current one, which the details carry. */
    public static Refusal stale(int current) {
        return new Refusal(Tag.CONFLICT, "The record has changed since it was read.", currentRevision(current));
    }

    private static JsonNode currentRevision(int current) {
        return JsonNodeFactory.instance.objectNode().put("current_revision", current);
    }

    /** What kind of error it is. */
    public Tag tag() {
        return tag;
    }

    /** The error's text. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** What stands in {@code error.details}, if anything. */
    public @Nullable JsonNode details() {
        return details;
    }
}
