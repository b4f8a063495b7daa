package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.AccountingClientBuilder;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixtures;
import com.g3nretailstack.accounting.examples.contractkit.site.EmbeddedSite;
import com.g3nretailstack.accounting.examples.contractkit.site.Played;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation, answered in every way that the contract declares and the network knows, with a canary in each text of the request:
 * nothing that is left behind shows the canary or the credential.
 */
final class NothingLeaksTest {
    private static final String CANARY = "canary-customer-7d2e";
    private static final Set<String> WHERE =
            Set.of("orgcode", "cccode", "logical_guid", "channel_code", "currency", "next_token");
    private static final Gson GSON = new Gson();
    private static final EmbeddedSite SITE = EmbeddedSite.start();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @TestFactory
    Stream<DynamicTest> ofAnyAnswerToAnyOperation() {
        return Fixtures.byOperation().values().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.operation(), () -> leaks(fixture)));
    }

    private static <Q, R> void leaks(Fixture<Q, R> fixture) {
        boolean key = fixture.operation().length() % 2 == 0; // a key of the one half, a session of the other
        DeclaredOperation operation = Contract.shipped().operation(fixture.operation());
        Left left = new Left();
        try (Tenant tenant = SITE.tenant()) {
            Played played = tenant.played("faults");
            String secret = key ? played.org().apiKey() : played.org().session();
            Q request = planted(fixture.valid(tenant), operation);
            try (AccountingClient client = client(tenant, key, secret, left)) {
                call(fixture, client, request, left);
                for (Fault fault : faults(operation)) {
                    FaultRule rule = rules(tenant, operation)
                            .on(operation.path())
                            .always()
                            .play(fault);
                    call(fixture, client, request, left);
                    rule.remove();
                }
                left.add(client);
                left.add(client.context());
            }
            played.org().journal().requests().forEach(entry -> left.add(entry + " " + entry.headers()));

            assertThat(left.text()).doesNotContain(CANARY).doesNotContain(secret);
            assertThat(played.org().journal().requests())
                    .noneMatch(entry -> String.valueOf(entry.body()).contains(secret));
            assertThat(left.failures()).isGreaterThan(faults(operation).size() - 2);
        }
    }

    private static <Q, R> void call(Fixture<Q, R> fixture, AccountingClient client, Q request, Left left) {
        RequestOptions options =
                RequestOptions.builder().keepRaw().onResponse(left::response).build();
        left.add(options);
        try {
            fixture.call(client, request, options);
        } catch (RuntimeException failure) {
            left.failure(failure);
        }
    }

    private static AccountingClient client(Tenant tenant, boolean key, String secret, Left left) {
        Credentials credentials = key ? Credentials.apiKey(secret) : Credentials.session(() -> secret);
        AccountingClientBuilder builder = AccountingClient.builder()
                .baseUrl(tenant.played("the mock").service().baseUrl())
                .credentials(credentials)
                .context(context -> context.facility("lg-042").channel("WEB"))
                .orgcode(tenant.orgcode())
                .retryPolicy(RetryPolicy.none())
                .listener(left);
        left.add(credentials);
        left.add(builder);
        return builder.build();
    }

    private static Faults rules(Tenant tenant, DeclaredOperation operation) {
        Played played = tenant.played("faults");
        return operation.tenant() ? played.org().faults() : played.service().faults();
    }

    private static List<Fault> faults(DeclaredOperation operation) {
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.commitThenDrop(),
                Fault.failBeforeCommit(),
                Fault.halfJson(),
                Fault.firewall(),
                Fault.badGateway(),
                Fault.status(502).empty(),
                Fault.status(501)));
        operation
                .errors()
                .keySet()
                .forEach(tag -> faults.add(Fault.named(tag, (asked, service) -> Reply.of(declared(operation, tag)))));
        return faults;
    }

    private static ServiceAnswer declared(DeclaredOperation operation, String tag) {
        byte[] body = Contract.shipped().errorExample(tag).toString().getBytes(UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "X-Customer", CANARY);
        return new ServiceAnswer(operation.status(tag), headers, body);
    }

    private static <Q> Q planted(Q request, DeclaredOperation operation) {
        if (operation.request().isEmpty()) {
            return request;
        }
        JsonObject json = GSON.toJsonTree(request).getAsJsonObject();
        for (String text : Texts.of(operation.request())) {
            if (!WHERE.contains(text)) {
                plant(json, text, Texts.isList(operation.request(), text));
            }
        }
        @SuppressWarnings("unchecked") // an object's class is of its own type
        Class<Q> type = (Class<Q>) request.getClass();
        return GSON.fromJson(json, type);
    }

    private static void plant(JsonObject json, String text, boolean list) {
        if (list) {
            JsonArray one = new JsonArray();
            one.add(CANARY);
            json.add(text, one);
        } else {
            json.addProperty(text, CANARY);
        }
    }
}
