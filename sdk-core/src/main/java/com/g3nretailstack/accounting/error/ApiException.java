package com.g3nretailstack.accounting.error;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, and the answer is not a success.
 *
 * <p>Subclasses are named after what a caller would do about it; an answer that none of them fits is a plain one.
 */
public sealed class ApiException extends AccountingException
        permits DecodeException,
                FirewallBlockedException,
                ForbiddenException,
                InvalidStateException,
                MissingCursorException,
                NotFoundException,
                OrgWriteBlockedException,
                RepeatedTokenException,
                RevisionConflictException,
                RevisionRequiredException,
                ServerException,
                ThrottledException,
                UnauthorizedException,
                ValidationException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int decidingStatus;

    /** An answer that has no class of its own. */
    public ApiException(Failure failure) {
        this(failure, "refused", "");
    }

    /**
     * For subclasses.
     *
     * @param untagged what to say where the answer has no tag
     * @param advice appended to what the service says, or empty
     */
    ApiException(Failure failure, String untagged, String advice) {
        super(Message.answered(failure, untagged) + advice, failure);
        ResponseInfo response = failure.response();
        this.status = response == null ? 0 : response.status();
        this.decidingStatus = Answers.status(failure);
    }

    /**
     * The exception that an answer stands for.
     *
     * <p>Goes by the tag, then by the HTTP status, then, only under a 2xx, by {@code error.http_status}.
     */
    public static ApiException fromAnswer(Failure failure) {
        return Answers.toException(failure);
    }

    /** The HTTP status of the answer; 200 where the envelope alone says that it failed. */
    public final int status() {
        return status;
    }

    /** The status to judge by: under a 2xx the one that the error names. */
    final int decidingStatus() {
        return decidingStatus;
    }

    /** The service's error object, where the answer had one. */
    public final @Nullable ApiError error() {
        return failure().error();
    }

    @Override
    boolean isTransient() {
        return decidingStatus == 408;
    }
}
