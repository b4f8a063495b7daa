package com.g3nretailstack.accounting.examples.contractkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

final class Comparable404Test {
    private static WireExchange answer(Map<String, List<String>> headers, String body) {
        return new WireExchange(
                "POST",
                "/event/get",
                null,
                Map.of(),
                MissingNode.getInstance(),
                404,
                headers,
                JsonMapper.shared().readTree(body.replace('\'', '"')));
    }

    private static WireExchange answer(String body) {
        return answer(Map.of("content-type", List.of("application/json")), body);
    }

    @Test
    void overlooksIdsOfRequestsAndTimes() {
        String one = Comparable404.of(answer("{'stats':{'request_id':'a','timestamp_utc':'1','latency_ms':1}}"));
        String other = Comparable404.of(answer("{'stats':{'request_id':'b','timestamp_utc':'2','latency_ms':9}}"));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void seesAnOrgThatOneAnswerNames() {
        String named = Comparable404.of(answer("{'stats':{'orgcode':'SHOP'}}"));

        assertThat(named).isNotEqualTo(Comparable404.of(answer("{'stats':{}}")));
    }

    @Test
    void seesAnotherText() {
        assertThat(Comparable404.of(answer("{'error':'No such record.'}")))
                .isNotEqualTo(Comparable404.of(answer("{'error':'Not yours.'}")));
    }

    @Test
    void seesAnotherHeader() {
        WireExchange more = answer(Map.of("x-owner", List.of("OTHER")), "{}");

        assertThat(Comparable404.of(more)).isNotEqualTo(Comparable404.of(answer(Map.of(), "{}")));
    }
}
