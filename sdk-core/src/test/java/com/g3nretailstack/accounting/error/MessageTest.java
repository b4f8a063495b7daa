package com.g3nretailstack.accounting.error;

import static com.g3nretailstack.accounting.testing.Failures.answered;
import static com.g3nretailstack.accounting.testing.Failures.attempt;
import static com.g3nretailstack.accounting.testing.Failures.error;
import static com.g3nretailstack.accounting.testing.Failures.none;
import static com.g3nretailstack.accounting.testing.Failures.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    private static final String CANARY = "canary-7f3a";
    private static final String WHERE = " [POST /export/batch/status/set, request_id=req-1]";

    @ParameterizedTest(name = "{1}")
    @MethodSource("messages")
    void saysWhatWhereAndTheRequestId(AccountingException thrown, String message) {
        assertThat(thrown).hasMessage(message);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                says(new ApiException(answered(418, "teapot", "short and stout")), "418 teapot: short and stout"),
                says(new ApiException(answered(418, null, null)), "418 refused"),
                says(new RevisionConflictException(answered(409, "conflict", "stale")), "409 conflict: stale"),
                says(new RevisionConflictException(answered(409, null, null)), "409 conflict"),
                says(new RevisionRequiredException(answered(428, null, null)), "428 expected-revision-required"),
                says(
                        new NotFoundException(answered(404, "not-found", "no such batch")),
                        "404 not-found: no such batch (absent, or the caller is not associated with it)"),
                says(new ThrottledException(answered(429, null, null)), "429 throttled"),
                says(new InvalidStateException(answered(409, "invalid-state", null)), "409 invalid-state"),
                says(new ValidationException(answered(400, "invalid-input", "limit")), "400 invalid-input: limit"),
                says(new UnauthorizedException(answered(401, null, null)), "401 unauthorized"),
                says(new ForbiddenException(answered(403, null, null)), "403 forbidden"),
                says(
                        new OrgWriteBlockedException(answered(403, "org-write-blocked", null)),
                        "403 org-write-blocked (the org is not verified, or parked, suspended or doomed)"),
                says(
                        new FirewallBlockedException(answered(403, null, null)),
                        "403 blocked by the firewall (an HTML page: payload or address was stopped before the service)"),
                says(new ServerException(answered(503, null, null)), "503 server failure"),
                says(new DecodeException(answered(200, null, null)), "200 unreadable answer"));
    }

    private static Arguments says(AccountingException thrown, String what) {
        return Arguments.of(thrown, what + WHERE);
    }

    @Test
    void saysHowFarACallWithoutAnAnswerGot() {
        Failure failure = none().withCause(new SocketTimeoutException("timeout"));

        assertThat(new TransportException(failure, true))
                .hasMessage("no answer: SocketTimeoutException [POST /export/batch/status/set]");
        assertThat(new TransportException(failure, false))
                .hasMessage("not connected, nothing was sent: SocketTimeoutException [POST /export/batch/status/set]");
    }

    @Test
    void saysWhyTheClientRefused() {
        assertThat(new CallRefusedException(none(), Reason.CIRCUIT_OPEN))
                .hasMessage("refused before sending: circuit open [POST /export/batch/status/set]");
    }

    @Test
    void saysWhatALookUpFound() {
        assertThat(new OutcomeUnknownException(none(), List.of("a", "b"), true))
                .hasMessage("outcome unknown: the write may have taken effect (looked up, 2 found)"
                        + " [POST /export/batch/status/set, effect=unknown]");
        assertThat(new OutcomeUnknownException(none()))
                .hasMessage("outcome unknown: the write may have taken effect (not looked up)"
                        + " [POST /export/batch/status/set, effect=unknown]");
    }

    @Test
    void saysThatAnInterruptedCallsEffectIsUnknown() {
        assertThat(new InterruptedCallException(none().withEffect(Effect.UNKNOWN)))
                .hasMessage("interrupted [POST /export/batch/status/set, effect=unknown]");
    }

    @Test
    void namesTheLastRequestIdOfTheDiaryWhereTheAnswerHasNone() {
        Failure failure = none().withAttempts(List.of(attempt(1, "req-a"), attempt(2, "req-b"), attempt(3, null)));

        assertThat(new TransportException(failure, true))
                .hasMessage("no answer [POST /export/batch/status/set, request_id=req-b]");
    }

    @Test
    void takesTheEnglishWordsAndElseAnyOthers() {
        assertThat(worded(Map.of("de_DE", "veraltet", "en_US", "stale", "aa_AA", "x")))
                .hasMessage("409 conflict: stale" + WHERE);
        assertThat(worded(Map.of("de_DE", "veraltet"))).hasMessage("409 conflict: veraltet" + WHERE);
        assertThat(worded(Map.of())).hasMessage("409 conflict" + WHERE);
    }

    private static ApiException worded(Map<String, String> words) {
        ErrorMajor major = ErrorMajor.builder().tag("conflict").message(words).build();
        ApiError error = ApiError.builder().major(major).build();
        return ApiException.fromAnswer(none().withAnswer(response(409).build(), error));
    }

    @Test
    void keepsControlAndFormatCharactersOutOfTheLine() {
        String forged = "stale\r\n2026-03-04 ERROR forged\u0000\u001b[31m\u2028\u202enext\t\u0085end\ud800";

        ApiException thrown = ApiException.fromAnswer(answered(409, "con\nflict", forged));

        assertThat(thrown).hasMessage("409 con flict: stale 2026-03-04 ERROR forged [31m next end" + WHERE);
    }

    @Test
    void keepsWordsOfAllScripts() {
        assertThat(ApiException.fromAnswer(answered(409, "conflict", "épuisé 在庫切れ 🧾")))
                .hasMessage("409 conflict: épuisé 在庫切れ 🧾" + WHERE);
    }

    @Test
    void boundsWhateverTheServiceSays() {
        String endless = "x".repeat(10_000_000);

        ApiException thrown = ApiException.fromAnswer(answered(409, endless, endless));

        assertThat(thrown.getMessage()).hasSizeLessThan(600).endsWith("x…" + WHERE);
    }

    @Test
    void neverCutsACharacterInHalf() {
        ApiException thrown = ApiException.fromAnswer(answered(409, "conflict", "a" + "🧾".repeat(300)));

        assertThat(thrown.getMessage()).endsWith("🧾…" + WHERE);
    }

    @Test
    void neverQuotesBodyDetailsOrTheTextOfACause() {
        ApiError error =
                error("conflict", "stale").details(new JsonPrimitive(CANARY)).build();
        Failure failure = none().withAnswer(response(409).rawJson(CANARY).build(), error)
                .withCause(new IOException("Unexpected char in x-api-key value: " + CANARY));

        List<AccountingException> thrown = List.of(
                ApiException.fromAnswer(failure),
                new DecodeException(failure),
                new TransportException(failure, true),
                new OutcomeUnknownException(failure, List.of(CANARY), true),
                new CallRefusedException(failure, Reason.CLOSED),
                new InterruptedCallException(failure));

        assertThat(thrown).allSatisfy(each -> assertThat(each.toString()).doesNotContain(CANARY));
        assertThat(failure.toString()).doesNotContain(CANARY);
    }

    @Test
    void printsNoBodyWithItsStackTrace() {
        Failure failure = none().withAnswer(response(409).rawJson(CANARY).build(), null);
        StringWriter trace = new StringWriter();

        ApiException.fromAnswer(failure).printStackTrace(new PrintWriter(trace, true));

        assertThat(trace.toString()).contains("409 conflict").doesNotContain(CANARY);
    }
}
