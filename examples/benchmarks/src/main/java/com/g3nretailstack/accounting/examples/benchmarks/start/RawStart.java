package com.g3nretailstack.accounting.examples.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The floor: OkHttp sends bytes and takes bytes. */
final class RawStart {
    private RawStart() {}

    /** Records the event. */
    public static void main(String[] arguments) throws IOException {
        OkHttpClient http = new OkHttpClient();
        Request request = new Request.Builder()
                .url(arguments[0] + "/event/record")
                .header("x-api-key", arguments[1])
                .header("x-orgcode", "ACME")
                .header("x-logical-guid", "lg-042")
                .header("x-channel-code", "WEB")
                .header("Accept", "application/json")
                .post(RequestBody.create(
                        StartedEvent.REQUEST.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            FirstAnswer.say(StartedEvent.idIn(response.body().string()));
        }
    }
}
