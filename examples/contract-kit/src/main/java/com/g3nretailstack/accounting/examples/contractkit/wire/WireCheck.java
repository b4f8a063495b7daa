package com.g3nretailstack.accounting.examples.contractkit.wire;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds an exchange against the contract; thread-safe. */
final class WireCheck {
    private static final List<String> CREDENTIALS = List.of("x-api-key", "x-session-guid");
    private static final List<String> SECRET_PROPERTIES = List.of("api_key", "session_guid");

    private final Contract contract;

    WireCheck(Contract contract) {
        this.contract = contract;
    }

    /** What does not fit, none where everything does; a misfit that the kit itself put into the body is expected to show. */
    List<String> problems(WireExchange exchange, boolean altered) {
        Optional<DeclaredOperation> found = contract.operation(exchange.method(), exchange.path());
        if (found.isEmpty()) {
            return List.of(exchange.route() + ": the contract has no such operation");
        }
        List<String> problems = new ArrayList<>();
        request(found.get(), exchange, altered, problems);
        answer(found.get(), exchange, problems);
        return problems.stream().map(problem -> exchange + ": " + problem).toList();
    }

    private void request(DeclaredOperation operation, WireExchange exchange, boolean altered, List<String> problems) {
        if (exchange.query() != null) {
            problems.add("the address has a query");
        }
        for (String header : operation.requiredHeaders()) {
            if (exchange.sentHeader(header).isEmpty()) {
                problems.add("the request lacks " + header);
            }
        }
        long credentials = CREDENTIALS.stream()
                .filter(name -> exchange.sentHeader(name).isPresent())
                .count();
        if (credentials != 1) {
            problems.add("the request has " + credentials + " credentials in its headers");
        }
        SECRET_PROPERTIES.stream()
                .filter(exchange.sent()::has)
                .forEach(name -> problems.add("the request's body has " + name));
        requestBody(operation, exchange, altered, problems);
    }

    private void requestBody(
            DeclaredOperation operation, WireExchange exchange, boolean altered, List<String> problems) {
        if (operation.request().isEmpty()) {
            if (!exchange.sent().isMissingNode()) {
                problems.add("the request has a body");
            }
            return;
        }
        List<String> misfits = contract.requestProblems(operation, exchange.sent());
        if (!altered) {
            misfits.forEach(misfit -> problems.add("the request's " + misfit));
        } else if (misfits.isEmpty()) {
            problems.add("the request fits its schema, though it was made not to");
        }
    }

    private void answer(DeclaredOperation operation, WireExchange exchange, List<String> problems) {
        contract.answerProblems(operation, exchange.status(), exchange.answer())
                .forEach(misfit -> problems.add("the answer's " + misfit));
        if (exchange.header("x-api-version").isEmpty()) {
            problems.add("the answer lacks X-API-Version");
        }
        if (exchange.status() != 200) {
            error(operation, exchange, problems);
        } else if (!exchange.answer().path("success").asBoolean(false)) {
            problems.add("the answer is 200 and no success");
        }
    }

    private static void error(DeclaredOperation operation, WireExchange exchange, List<String> problems) {
        String tag = exchange.answer().at("/error/major/tag").asString("");
        Map<String, Integer> declared = operation.errors();
        Integer status = declared.get(tag);
        if (status == null || status != exchange.status()) {
            problems.add("the contract declares no " + exchange.status() + " " + tag);
        }
        if (exchange.answer().at("/error/http_status").asInt(0) != exchange.status()) {
            problems.add("error.http_status is not the answer's status");
        }
    }
}
