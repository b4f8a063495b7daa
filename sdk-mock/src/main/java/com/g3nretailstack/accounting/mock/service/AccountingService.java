package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.job.Jobs;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.Call;
import com.g3nretailstack.accounting.mock.resource.Reply;
import com.g3nretailstack.accounting.mock.state.Credentials;
import com.g3nretailstack.accounting.mock.state.Ids;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Realm;
import com.g3nretailstack.accounting.mock.state.Secrets;
import com.g3nretailstack.accounting.mock.state.StorageSources;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The accounting service in memory, without a transport; thread-safe.
 *
 * <p>Requests and answers are held against the contract. A request that does not fit is refused; an answer that does not
 * fit is a defect of this service, logged and answered with {@code internal-error}.
 */
public final class AccountingService {

    private static final Logger LOG = LoggerFactory.getLogger(AccountingService.class);
    private static final String ERROR_SCHEMA = "ErrorEnvelope";

    private final ServiceSettings settings;
    private final Contract contract = Contract.shipped();
    private final Map<String, Org> orgs = new ConcurrentHashMap<>();
    private final Realm realm;
    private final Routes routes;
    private final Jobs jobs;
    private final Admission admission;
    private final Envelopes envelopes;
    private final Ids strayRequests;

    /** Makes an empty service: no org, no record. */
    public AccountingService(ServiceSettings settings) {
        this.settings = settings;
        this.realm = new Realm(settings.clock(), new Secrets(settings.seed()), new Credentials(), new StorageSources());
        this.routes = new Routes(contract);
        this.jobs = new Jobs(contract, orgs, realm);
        this.admission = new Admission(orgs, realm, contract);
        this.envelopes = new Envelopes(settings.clock());
        this.strayRequests = new Ids(realm.secrets(), "");
    }

    /** Answers one request; never throws for what a request holds. */
    public ServiceAnswer handle(ServiceRequest request) {
        Exchange exchange = new Exchange(settings.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        ServiceAnswer answer = answered(request, exchange);
        Metering.count(exchange, request, answer);
        return answer;
    }

    private ServiceAnswer answered(ServiceRequest request, Exchange exchange) {
        try {
            Reply reply = reply(request, exchange);
            return checked(exchange, 200, envelopes.success(exchange, reply, requestId(exchange)));
        } catch (Refusal refusal) {
            return refused(exchange, refusal);
        } catch (RuntimeException e) {
            LOG.error("{} failed", exchange.call, e);
            return answer(500, envelopes.failure(exchange, internal("The service failed."), requestId(exchange)));
        }
    }

    private Reply reply(ServiceRequest request, Exchange exchange) {
        Route route = routes.find(request);
        ContractOperation operation = route.operation();
        exchange.operation = operation;
        exchange.call = "accounting_" + operation.id();
        Call call = admission.admit(request, operation, exchange);
        if (!operation.tenant()) {
            return route.handler().handle(call);
        }
        return operation.write()
                ? call.org().writing(books -> Once.handle(call.with(books), exchange.noting(route.handler())))
                : call.org().reading(books -> route.handler().handle(call.with(books)));
    }

    private ServiceAnswer refused(Exchange exchange, Refusal refusal) {
        ObjectNode envelope = envelopes.failure(exchange, refusal, requestId(exchange));
        return checked(exchange, refusal.tag().status(), envelope);
    }

    private ServiceAnswer checked(Exchange exchange, int status, ObjectNode envelope) {
        List<String> problems = settings.responseValidation() ? problems(exchange, status, envelope) : List.of();
        if (problems.isEmpty()) {
            return answer(status, envelope);
        }
        LOG.error("{} answered {} against its contract: {}", exchange.call, status, problems);
        Refusal defect = internal("The answer does not fit the contract: " + problems.get(0));
        return answer(500, envelopes.failure(exchange, defect, requestId(exchange)));
    }

    private List<String> problems(Exchange exchange, int status, ObjectNode envelope) {
        ContractOperation operation = exchange.operation;
        if (operation == null) {
            return contract.answerProblems(ERROR_SCHEMA, envelope);
        }
        String schema = operation.responses().get(status);
        return schema == null
                ? List.of("the contract declares no answer " + status)
                : contract.answerProblems(schema, envelope);
    }

    private static Refusal internal(String message) {
        return new Refusal(Tag.INTERNAL_ERROR, message);
    }

    private String requestId(Exchange exchange) {
        Org org = exchange.org;
        return (org == null ? strayRequests : org.ids()).nextUuid("request");
    }

    private ServiceAnswer answer(int status, ObjectNode envelope) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "X-API-Version", settings.apiVersion());
        return new ServiceAnswer(status, headers, Json.bytes(envelope));
    }

    /** The org of that code (trimmed, upper case), made on first use. */
    public Org org(String code) {
        return orgs.computeIfAbsent(ContextCheck.canonical(code), made -> new Org(made, realm));
    }

    /** The operator's jobs on these orgs. */
    public Jobs jobs() {
        return jobs;
    }

    /** The operator's jobs on one org alone, which remember on their own where to go on. */
    public Jobs jobsOf(Org org) {
        return new Jobs(contract, Map.of(org.orgcode(), org), realm);
    }

    /** What the service takes the time from. */
    public Clock clock() {
        return settings.clock();
    }
}
