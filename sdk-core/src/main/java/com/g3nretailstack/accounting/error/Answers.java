package com.g3nretailstack.accounting.error;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table from tag and status to exception. */
final class Answers {

    private static final Map<String, Function<Failure, ApiException>> BY_TAG = Map.ofEntries(
            Map.entry("conflict", RevisionConflictException::new),
            // the one tag that the documents write with an underscore
            Map.entry("context_mismatch", ValidationException::new),
            Map.entry("expected-revision-required", RevisionRequiredException::new),
            Map.entry("forbidden", ForbiddenException::new),
            Map.entry("internal-error", ServerException::new),
            Map.entry("invalid-input", ValidationException::new),
            Map.entry("invalid-state", InvalidStateException::new),
            Map.entry("not-found", NotFoundException::new),
            Map.entry("org-write-blocked", OrgWriteBlockedException::new),
            Map.entry("throttled", ThrottledException::new),
            Map.entry("unauthorized", UnauthorizedException::new),
            Map.entry("unsupported-version", ValidationException::new),
            Map.entry("validation-error", ValidationException::new));

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private Answers() {}

    static ApiException toException(Failure failure) {
        String tag = failure.tag();
        Function<Failure, ApiException> tagged = tag == null ? null : BY_TAG.get(tag);
        return tagged != null ? tagged.apply(failure) : byStatus(failure, status(failure));
    }

    /** The status to judge by: under a 2xx the one that the error names, where it names one. */
    static int status(Failure failure) {
        ResponseInfo response = failure.response();
        int status = response == null ? 0 : response.status();
        ApiError error = failure.error();
        Integer named = error == null ? null : error.httpStatus();
        return status / 100 == 2 && named != null ? named : status;
    }

    private static ApiException byStatus(Failure failure, int status) {
        return switch (status) {
            case 400 -> new ValidationException(failure);
            case 401 -> new UnauthorizedException(failure);
            case 403 -> isPage(failure) ? new FirewallBlockedException(failure) : new ForbiddenException(failure);
            case 404 -> new NotFoundException(failure);
            case 409 -> untagged(failure) ? new RevisionConflictException(failure) : new ApiException(failure);
            case 428 -> untagged(failure) ? new RevisionRequiredException(failure) : new ApiException(failure);
            case 429 -> new ThrottledException(failure);
            default -> untyped(failure, status);
        };
    }

    private static ApiException untyped(Failure failure, int status) {
        return switch (status / 100) {
            case 5 -> new ServerException(failure);
            case 3 -> new ApiException(failure, "redirect, which is never followed", "");
            default ->
                status == PROXY_AUTHENTICATION_REQUIRED
                        ? new ApiException(failure, "the proxy refused its credential, or had none", "")
                        : new ApiException(failure);
        };
    }

    // a tag that we do not know says that it is something else than a stale revision
    private static boolean untagged(Failure failure) {
        return failure.tag() == null;
    }

    private static boolean isPage(Failure failure) {
        ResponseInfo response = failure.response();
        String type = response == null ? null : response.headers().get("content-type");
        return failure.error() == null && isHtml(type);
    }

    private static boolean isHtml(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }
}
