package com.g3nretailstack.accounting.error;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.Revision;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The write needs an {@code expected_revision} (428, tag {@code expected-revision-required}).
 *
 * <p>Nothing was written. Read the record and send its revision, or use the function form, which does both.
 */
public final class RevisionRequiredException extends ApiException {

    private static final long serialVersionUID = 1L;

    // the service documents that error.details carries the revision, and not under which name: assumed
    private static final List<String> NAMES = List.of("current_revision", "revision");

    /** Made of what is known of the call. */
    public RevisionRequiredException(Failure failure) {
        super(failure, "expected-revision-required", "");
    }

    /**
     * The current revision as {@code error.details} names it, or null.
     *
     * <p>A hint for people: a write that takes it unread overwrites what was never looked at.
     */
    public @Nullable Revision revisionHint() {
        ApiError error = error();
        if (error == null || !(error.details() instanceof JsonObject details)) {
            return null;
        }
        return NAMES.stream()
                .map(details::get)
                .filter(value -> value != null && value.isJsonPrimitive())
                .findFirst()
                .map(RevisionRequiredException::revision)
                .orElse(null);
    }

    private static @Nullable Revision revision(JsonElement value) {
        try {
            return Revision.read(new JsonReader(new StringReader(value.toString())));
        } catch (IOException | RuntimeException notARevision) {
            return null;
        }
    }
}
