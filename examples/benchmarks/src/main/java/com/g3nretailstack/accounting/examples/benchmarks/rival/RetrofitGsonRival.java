package com.g3nretailstack.accounting.examples.benchmarks.rival;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.g3nretailstack.accounting.examples.benchmarks.plain.PlainGson;
import com.google.gson.Gson;
import java.io.IOException;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Retrofit with its converter for Gson. */
final class RetrofitGsonRival implements Rival {
    private final Gson gson = PlainGson.gson();
    private final EventRecordRequest sale = gson.fromJson(Bodies.SALE, EventRecordRequest.class);
    private final EventListRequest page = gson.fromJson(Bodies.PAGE, EventListRequest.class);
    private final OkHttpClient http;
    private final Events events;

    interface Events {
        @POST("event/record")
        Call<EventAnswer> record(@Body EventRecordRequest request);

        @POST("event/list")
        Call<EventListAnswer> list(@Body EventListRequest request);
    }

    RetrofitGsonRival(Account account) {
        http = OkHttp.client(account);
        events = new Retrofit.Builder()
                .baseUrl(OkHttp.base(account))
                .client(http)
                .addConverterFactory(GsonConverterFactory.create(gson))
                .build()
                .create(Events.class);
    }

    @Override
    public String name() {
        return "retrofit+gson";
    }

    @Override
    public String record() throws IOException {
        return answer(events.record(sale)).data.event_id;
    }

    @Override
    public int page() throws IOException {
        return answer(events.list(page)).data.items.size();
    }

    private static <T> T answer(Call<T> call) throws IOException {
        Response<T> response = call.execute();
        if (!response.isSuccessful()) {
            throw new IOException("status " + response.code());
        }
        return requireNonNull(response.body());
    }

    @Override
    public void close() {
        OkHttp.close(http);
    }
}
