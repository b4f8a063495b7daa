package com.g3nretailstack.accounting.hostile;

import static com.g3nretailstack.accounting.hostile.DivergentService.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.testing.Http;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that are put together in another way say the same, to every operation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DivergentErrorsTest {
    private final DivergentService service;

    DivergentErrorsTest() throws IOException {
        service = new DivergentService();
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // without stats, and with stats that are none
                "404 | {`success`:false,`error`:{`major`:{`tag`:`not-found`}}} | NotFoundException | NONE",
                "404 | {`success`:false,`error`:{`major`:{`tag`:`not-found`}},`stats`:`none`} | NotFoundException | NONE",
                // the tag first, whatever the status and the error's own status say
                "409 | {`error`:{`http_status`:500,`major`:{`tag`:`invalid-state`}}} | InvalidStateException | NONE",
                "500 | {`error`:{`http_status`:409,`major`:{`tag`:`not-found`}}} | NotFoundException | NONE",
                "200 | {`success`:false,`error`:{`http_status`:500,`major`:{`tag`:`forbidden`}}} | ForbiddenException | NONE",
                // then the HTTP status, and the error's own under a 2xx alone
                "500 | {`error`:{`http_status`:404}} | ServerException | UNKNOWN",
                "403 | {`error`:{`http_status`:500}} | ForbiddenException | NONE",
                "200 | {`success`:false,`error`:{`http_status`:404}} | NotFoundException | NONE",
                "200 | {`success`:false,`error`:{`http_status`:503}} | ServerException | UNKNOWN",
                "200 | {`success`:false,`error`:{`http_status`:`404`}} | NotFoundException | NONE",
                "200 | {`success`:true,`data`:{},`error`:{`http_status`:404}} | NotFoundException | NONE",
                // a failure that names nothing may have happened
                "200 | {`success`:false} | ApiException | UNKNOWN",
                "200 | {`success`:false,`error`:`not today`} | ApiException | UNKNOWN",
                "200 | {`error`:[1]} | ApiException | UNKNOWN",
                // an error that is plain text leaves it to the status
                "404 | {`error`:`no such thing`} | NotFoundException | NONE",
                "500 | {`error`:`oops`,`stats`:7} | ServerException | UNKNOWN",
                "404 | {`message`:`Not Found`} | NotFoundException | NONE",
                "404 | `no such thing` | NotFoundException | NONE",
                // a tag is read beside parts of another shape
                "409 | {`success`:`no`,`error`:{`major`:{`tag`:`invalid-state`,`message`:`as text`}}} | InvalidStateException | NONE",
                "409 | {`error`:{`error_code`:7,`retryable`:`no`,`http_status`:[],`major`:{`tag`:`invalid-state`}}} | InvalidStateException | NONE",
                "409 | {`error`:{`major`:{`tag`:`invalid-state`,`message`:{`en_US`:[1]}}},`build`:1,`stats`:{`request_id`:1}} | InvalidStateException | NONE",
            })
    void everyOperationSeesTheSame(int status, String error, String exception, Effect effectOfAWrite) {
        service.playing(path -> Http.answer(status + " As It Is", "application/json", error.replace('`', '"')));

        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (FacadeCall call : service.facade().requests()) {
            Throwable thrown = catchThrowable(() -> result(call));

            assertThat(thrown).as(call.name()).isInstanceOf(AccountingException.class);
            AccountingException failure = (AccountingException) thrown;
            Throwable plain = thrown instanceof OutcomeUnknownException ? thrown.getCause() : thrown;
            assertThat(plain)
                    .as(call.name())
                    .extracting(cause -> cause.getClass().getSimpleName())
                    .isEqualTo(exception);
            assertThat(failure.effect()).as(call.name()).isIn(Effect.NONE, effectOfAWrite);
            effects.add(failure.effect());
        }
        assertThat(effects).contains(effectOfAWrite);
    }
}
