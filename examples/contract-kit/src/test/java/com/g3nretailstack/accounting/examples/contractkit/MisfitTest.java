package com.g3nretailstack.accounting.examples.contractkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.examples.contractkit.report.KitReport;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that does not keep to the contract fails the kit, and the reason says how. */
final class MisfitTest {
    private final MockAccounting mock = MockAccounting.start();
    private final MockOrg org = mock.org("SHOP");

    @AfterEach
    void stop() {
        mock.close();
    }

    private KitReport read(String operation) {
        return ContractKit.against(mock.baseUrl(), "SHOP", Credentials.apiKey(org.apiKey()))
                .kit()
                .only(Set.of(operation))
                .run();
    }

    private static String happyReason(KitReport report) {
        return report.ended(Verdict.FAILED).stream()
                .filter(result -> result.aspect().equals("happy"))
                .map(CaseResult::reason)
                .findFirst()
                .orElse("it passed");
    }

    private void answerWith(UnaryOperator<ServiceAnswer> change) {
        mock.faults().on("/event/list").play((request, service) -> {
            Reply reply = service.handle(request);
            return Reply.of(change.apply(Objects.requireNonNull(reply.answer())));
        });
    }

    private static ServiceAnswer withBody(ServiceAnswer answer, UnaryOperator<String> change) {
        byte[] body = change.apply(new String(answer.body(), UTF_8)).getBytes(UTF_8);
        return new ServiceAnswer(answer.status(), answer.headers(), body);
    }

    @Test
    void passesWhereNothingIsWrong() {
        assertThat(happyReason(read("event_list"))).isEqualTo("it passed");
    }

    @Test
    void catchesAnAnswerThatDoesNotFitItsSchema() {
        answerWith(
                answer -> withBody(answer, body -> body.replace("\"request_id\":\"", "\"request_id\":7,\"was\":\"")));

        assertThat(happyReason(read("event_list"))).contains("/stats/request_id does not meet 'type'");
    }

    @Test
    void catchesAStatusThatIsNotDeclared() {
        org.faults().on("/event/list").play(Fault.status(503));

        assertThat(read("event_list").ended(Verdict.FAILED)).isNotEmpty();
        assertThat(happyReason(read("event_list"))).contains("503");
    }

    @Test
    void catchesAnAnswerWithoutTheInterfacesVersion() {
        answerWith(answer -> {
            Map<String, String> headers = new TreeMap<>(answer.headers());
            headers.remove("X-API-Version");
            return new ServiceAnswer(answer.status(), headers, answer.body());
        });

        assertThat(happyReason(read("event_list"))).contains("apiVersion() is missing");
    }

    @Test
    void catchesARefusalByAnotherTag() {
        answerWith(answer -> withBody(answer, body -> body.replace("\"not-found\"", "\"forbidden\"")));

        assertThat(read("event_list").ended(Verdict.FAILED))
                .extracting(CaseResult::aspect, CaseResult::reason)
                .anySatisfy(
                        failed -> assertThat(failed.toList().toString()).contains("not-found", "ForbiddenException"));
    }

    @Test
    void catchesAServerThatTakesWhatItShouldRefuse() {
        org.faults().on("/event/list").play((request, service) -> service.handle(harmless(request)));

        assertThat(read("event_list").ended(Verdict.FAILED))
                .extracting(CaseResult::reason)
                .anySatisfy(reason -> assertThat(reason).startsWith("it succeeded"));
    }

    private static ServiceRequest harmless(ServiceRequest request) {
        return new ServiceRequest(request.method(), request.path(), request.headers(), "{}".getBytes(UTF_8));
    }
}
