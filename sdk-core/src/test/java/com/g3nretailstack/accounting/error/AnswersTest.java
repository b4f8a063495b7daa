package com.g3nretailstack.accounting.error;

import static com.g3nretailstack.accounting.testing.Failures.error;
import static com.g3nretailstack.accounting.testing.Failures.none;
import static com.g3nretailstack.accounting.testing.Failures.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest(name = "tag {0}, status {1}, error.http_status {2}: {3}")
    @CsvSource({
        // every tag that we know, at the status that belongs to it
        "validation-error, 400, 400, ValidationException",
        "invalid-input, 400, 400, ValidationException",
        "context_mismatch, 400, 400, ValidationException",
        "unsupported-version, 400, 400, ValidationException",
        "unauthorized, 401, 401, UnauthorizedException",
        "forbidden, 403, 403, ForbiddenException",
        "org-write-blocked, 403, 403, OrgWriteBlockedException",
        "not-found, 404, 404, NotFoundException",
        "conflict, 409, 409, RevisionConflictException",
        "invalid-state, 409, 409, InvalidStateException",
        "expected-revision-required, 428, 428, RevisionRequiredException",
        "throttled, 429, 429, ThrottledException",
        "internal-error, 500, 500, ServerException",
        // the tag goes before the status, and both before error.http_status
        "conflict, 400, 500, RevisionConflictException",
        "invalid-state, 400, , InvalidStateException",
        "invalid-state, 422, , InvalidStateException",
        "throttled, 503, , ThrottledException",
        "not-found, 200, , NotFoundException",
        "internal-error, 200, 400, ServerException",
        // a tag is its exact spelling
        "Conflict, 409, , ApiException",
        "invalid_state, 409, , ApiException",
        // a tag that we do not know leaves it to the status
        "invalid-passcode, 401, , UnauthorizedException",
        "user-not-verified, 403, , ForbiddenException",
        "something-new, 400, , ValidationException",
        "something-new, 404, , NotFoundException",
        "something-new, 429, , ThrottledException",
        "something-new, 503, , ServerException",
        "something-new, 418, , ApiException",
        // but 409 and 428 mean a stale revision only without a tag
        "invitation-expired, 409, , ApiException",
        "something-new, 428, , ApiException",
        ", 409, , RevisionConflictException",
        ", 428, , RevisionRequiredException",
        // without a tag the status decides, and error.http_status does not
        ", 400, 409, ValidationException",
        ", 401, , UnauthorizedException",
        ", 403, , ForbiddenException",
        ", 404, 500, NotFoundException",
        ", 429, , ThrottledException",
        ", 500, 400, ServerException",
        ", 501, , ServerException",
        ", 502, , ServerException",
        ", 504, , ServerException",
        ", 302, 404, ApiException",
        ", 408, , ApiException",
        ", 413, , ApiException",
        ", 422, , ApiException",
        // under a 2xx error.http_status decides
        ", 200, 400, ValidationException",
        ", 200, 401, UnauthorizedException",
        ", 200, 403, ForbiddenException",
        ", 200, 404, NotFoundException",
        ", 200, 409, RevisionConflictException",
        ", 200, 428, RevisionRequiredException",
        ", 201, 429, ThrottledException",
        ", 200, 500, ServerException",
        ", 200, 418, ApiException",
        ", 200, , ApiException",
        "something-new, 200, 404, NotFoundException",
        "invitation-expired, 200, 409, ApiException",
    })
    void fitsTheExceptionToTheAnswer(@Nullable String tag, int status, @Nullable Integer httpStatus, String exception) {
        Failure failure = none().withAnswer(response(status).build(), errorWith(tag, httpStatus));

        ApiException thrown = ApiException.fromAnswer(failure);

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.tag()).isEqualTo(tag);
    }

    @ParameterizedTest(name = "{0} with {1}, envelope {2}: {3}")
    @CsvSource({
        "403, text/html, false, FirewallBlockedException",
        "403, Text/HTML; charset=utf-8, false, FirewallBlockedException",
        "403, application/xhtml+xml, false, FirewallBlockedException",
        "403, application/json, false, ForbiddenException",
        "403, , false, ForbiddenException",
        "403, text/html, true, ForbiddenException",
        "404, text/html, false, NotFoundException",
        "502, text/html, false, ServerException",
        "429, text/html, false, ThrottledException",
    })
    void knowsTheFirewallByItsPage(int status, @Nullable String contentType, boolean envelope, String exception) {
        ResponseInfo.Builder answer = response(status);
        if (contentType != null) {
            answer.header("Content-Type", contentType);
        }

        ApiException thrown =
                ApiException.fromAnswer(none().withAnswer(answer.build(), envelope ? errorWith(null, null) : null));

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    }

    private static ApiError errorWith(@Nullable String tag, @Nullable Integer httpStatus) {
        ApiError.Builder error = tag == null ? ApiError.builder() : error(tag, null);
        return (httpStatus == null ? error : error.httpStatus(httpStatus)).build();
    }
}
