package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
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

/** Lets WireMock play the reply that was decided, or ask for one where it alone could read the request. */
final class ServiceTransformer implements ResponseDefinitionTransformerV2 {

    private final Replies replies;

    ServiceTransformer(Replies replies) {
        this.replies = replies;
    }

    @Override
    public String getName() {
        return "accounting";
    }

    @Override
    public ResponseDefinition transform(ServeEvent serveEvent) {
        Reply decided = DecidedReply.held();
        return definition(decided == null ? reply(serveEvent.getRequest()) : decided);
    }

    private Reply reply(Request request) {
        String method = request.getMethod().getName().toUpperCase(Locale.ROOT);
        return replies.to(method, path(request), headers(request), request.getBody());
    }

    private static String path(Request request) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

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
}
