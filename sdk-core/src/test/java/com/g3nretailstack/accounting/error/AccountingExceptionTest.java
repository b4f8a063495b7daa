package com.g3nretailstack.accounting.error;

import static com.g3nretailstack.accounting.testing.Failures.answered;
import static com.g3nretailstack.accounting.testing.Failures.attempt;
import static com.g3nretailstack.accounting.testing.Failures.error;
import static com.g3nretailstack.accounting.testing.Failures.none;
import static com.g3nretailstack.accounting.testing.Failures.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountingExceptionTest {

    @Test
    void carriesAllThatIsKnownOfTheCall() {
        IOException cause = new IOException("reset");
        Failure failure = answered(503, "internal-error", "oops")
                .withEffect(Effect.UNKNOWN)
                .withAttempts(List.of(attempt(1, "req-0"), attempt(2, "req-1")))
                .withCause(cause);

        ApiException thrown = ApiException.fromAnswer(failure);

        assertThat(thrown.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(thrown.operation()).isEqualTo("POST /export/batch/status/set");
        assertThat(thrown.attempts()).hasSize(2);
        assertThat(thrown.status()).isEqualTo(503);
        assertThat(thrown.tag()).isEqualTo("internal-error");
        assertThat(thrown.requestId()).isEqualTo("req-1");
        assertThat(thrown.response()).isSameAs(failure.response());
        assertThat(thrown.error()).isSameAs(failure.error());
        assertThat(thrown.failure()).isSameAs(failure);
        assertThat(thrown).hasCause(cause);
    }

    @Test
    void keepsItsOwnCopyOfTheDiary() {
        List<com.g3nretailstack.accounting.observe.Attempt> diary = new ArrayList<>(List.of(attempt(1, null)));
        Failure failure = none().withAttempts(diary);

        diary.clear();

        assertThat(failure.attempts()).hasSize(1);
    }

    @Test
    void anUnknownOutcomeIsAlwaysAnUnknownEffect() {
        OutcomeUnknownException thrown = new OutcomeUnknownException(none(), List.of("record"), true);

        assertThat(thrown.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(thrown.failure().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(thrown.records()).containsExactly("record");
        assertThat(thrown.lookedUp()).isTrue();
    }

    @Test
    void aConflictGivesBaseAndCurrentByType() {
        RevisionConflictException thrown = new RevisionConflictException(none(), "base", 2);

        assertThat(thrown.base(String.class)).isEqualTo("base");
        assertThat(thrown.base(Integer.class)).isNull();
        assertThat(thrown.current(Integer.class)).isEqualTo(2);
        assertThat(thrown.current(String.class)).isNull();
        assertThat(new RevisionConflictException(none()).base()).isNull();
        assertThat(new RevisionConflictException(none()).current()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"current_revision\": 7}        | 7",
                "{\"revision\": \"r-8\"}          | r-8",
                "{\"current_revision\": 9, \"revision\": 1} | 9",
                "{\"current_revision\": null, \"revision\": 3} | 3",
                "{\"current_revision\": {\"a\": 1}} |",
                "{\"current_revision\": true}     |",
                "{\"something\": 7}               |",
                "[7]                              |",
                "7                                |",
            })
    void takesTheRevisionHintFromTheDetails(String details, @Nullable String revision) {
        var error = error("expected-revision-required", null)
                .details(JsonParser.parseString(details))
                .build();
        RevisionRequiredException thrown =
                new RevisionRequiredException(none().withAnswer(response(428).build(), error));

        var hint = thrown.revisionHint();

        assertThat(hint == null ? null : hint.toString()).isEqualTo(revision);
    }

    @Test
    void thereIsNoRevisionHintWithoutDetails() {
        assertThat(new RevisionRequiredException(answered(428, null, null)).revisionHint())
                .isNull();
        assertThat(new RevisionRequiredException(answered(428, "expected-revision-required", null)).revisionHint())
                .isNull();
    }

    @Test
    void aThrottledCallSaysHowLongToWait() {
        Failure failure =
                none().withAnswer(response(429).header("Retry-After", "90").build(), null);

        assertThat(new ThrottledException(failure).retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(new ThrottledException(answered(429, null, null)).retryAfter())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void survivesSerialisationWithMessageOperationAndEffect(AccountingException thrown) throws Exception {
        AccountingException copy = copied(thrown);

        assertThat(copy).hasSameClassAs(thrown).hasMessage(thrown.getMessage());
        assertThat(copy.operation()).isEqualTo(thrown.operation());
        assertThat(copy.effect()).isEqualTo(thrown.effect());
        assertThat(copy.isRetrySafe()).isEqualTo(thrown.isRetrySafe());
        assertThat(copy.attempts()).isEmpty();
        assertThat(copy.response()).isNull();
        if (copy instanceof OutcomeUnknownException unknown) {
            assertThat(unknown.records()).isEmpty();
        }
    }

    static Stream<AccountingException> oneOfEach() {
        Failure refused = answered(409, "conflict", "stale").withAttempts(List.of(attempt(1, "req-1")));
        return Stream.of(
                new ApiException(refused),
                new DecodeException(refused),
                new FirewallBlockedException(refused),
                new ForbiddenException(refused),
                new InvalidStateException(refused),
                new NotFoundException(refused),
                new OrgWriteBlockedException(refused),
                new RevisionConflictException(refused, new Object(), new Object()),
                new RevisionRequiredException(refused),
                new ServerException(refused),
                new ThrottledException(refused),
                new UnauthorizedException(refused),
                new ValidationException(refused),
                new TransportException(refused.withEffect(Effect.UNKNOWN), true),
                new OutcomeUnknownException(refused, List.of(new Object()), true),
                new CallRefusedException(refused, Reason.DEADLINE),
                new InterruptedCallException(refused));
    }

    private static AccountingException copied(AccountingException thrown) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (AccountingException) in.readObject();
        }
    }
}
