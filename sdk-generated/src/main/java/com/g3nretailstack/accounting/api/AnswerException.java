package com.g3nretailstack.accounting.api;

import com.g3nretailstack.accounting.model.ApiError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, but not with what was asked for: an HTTP status other than 2xx, or a body that cannot be read.
 *
 * <p>The message names operation, status and, for a body, the place that could not be read. It never holds the body or a
 * part of it.
 */
public final class AnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

    private final transient @Nullable ApiError error;

    AnswerException(Operation<?, ?> operation, int status, String what, @Nullable ApiError error) {
        super(status + " " + what + " [" + operation + "]");
        this.status = status;
        this.error = error;
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * What the service says went wrong.
     *
     * @return the error, or null where the body holds none that can be read
     */
    public @Nullable ApiError error() {
        return error;
    }
}
