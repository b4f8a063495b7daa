package com.g3nretailstack.accounting.mock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the service answer what WireMock received, and WireMock play what the reply asks for. */
final class ServiceTransformer implements ResponseDefinitionTransformerV2 {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTransformer.class);
    private static final ServiceAnswer OUTSIDE = message(404, "Not Found");
    private static final ServiceAnswer BROKEN = message(500, "Internal server error");

    private final String basePath;
    private final FaultingService service;

    ServiceTransformer(String basePath, FaultingService service) {
        this.basePath = basePath;
        this.service = service;
    }

    @Override
    public String getName() {
        return "accounting";
    }

    @Override
    public ResponseDefinition transform(ServeEvent serveEvent) {
        Request request = serveEvent.getRequest();
        try {
            return definition(reply(request));
        } catch (RuntimeException | Error broken) {
            LOG.error("the mock failed at {} {}", request.getMethod(), path(request), broken);
            return definition(Reply.of(BROKEN));
        }
    }

    private Reply reply(Request request) {
        String path = path(request);
        if (!path.startsWith(basePath + "/")) {
            return Reply.of(OUTSIDE);
        }
        String method = request.getMethod().getName().toUpperCase(Locale.ROOT);
        return service.handle(
                new ServiceRequest(method, path.substring(basePath.length()), headers(request), request.getBody()));
    }

    private static String path(Request request) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /** The first value of each header, as the service's gateway is assumed to take it. */
    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue());
        }
        return headers;
    }

    private static ResponseDefinition definition(Reply reply) {
        ResponseDefinitionBuilder definition = new ResponseDefinitionBuilder();
        if (!reply.delay().isZero()) {
            definition.withFixedDelay((int) Math.min(reply.delay().toMillis(), WireMockOptions.LONGEST_DELAY_MILLIS));
        }
        ServiceAnswer answer = reply.answer();
        if (answer == null) {
            return definition.withFault(fault(reply.drop())).build();
        }
        answer.headers().forEach(definition::withHeader);
        return definition.withStatus(answer.status()).withBody(answer.body()).build();
    }

    private static Fault fault(@Nullable Drop drop) {
        return drop == Drop.CLOSE ? Fault.EMPTY_RESPONSE : Fault.CONNECTION_RESET_BY_PEER;
    }

    private static ServiceAnswer message(int status, String message) {
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(UTF_8);
        return new ServiceAnswer(status, Map.of("Content-Type", "application/json"), body);
    }
}
