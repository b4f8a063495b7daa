package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainJackson;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.ObjectMapper;

/** Apache's HttpClient 5, the classic one, and Jackson's databind. */
final class ApacheJacksonRival implements Rival {
    private static final int CONNECTIONS = 64;

    private final ObjectMapper jackson = PlainJackson.mapper();
    private final EventRecordRequest sale = jackson.readValue(Bodies.SALE, EventRecordRequest.class);
    private final EventListRequest page = jackson.readValue(Bodies.PAGE, EventListRequest.class);
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .build();
    private final Account account;

    ApacheJacksonRival(Account account) {
        this.account = account;
    }

    @Override
    public String name() {
        return "apache+jackson";
    }

    @Override
    public String record() throws IOException {
        return call("/event/record", sale, EventAnswer.class).data.event_id;
    }

    @Override
    public int page() throws IOException {
        return call("/event/list", page, EventListAnswer.class).data.items.size();
    }

    private <T> T call(String path, Object request, Class<T> answer) throws IOException {
        HttpPost post = new HttpPost(account.baseUrl() + path);
        account.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(jackson.writeValueAsBytes(request), ContentType.APPLICATION_JSON));
        return http.execute(post, response -> decoded(response, answer));
    }

    private <T> T decoded(ClassicHttpResponse response, Class<T> answer) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("status " + response.getCode());
        }
        try (InputStream content = response.getEntity().getContent()) {
            return jackson.readValue(content, answer);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
