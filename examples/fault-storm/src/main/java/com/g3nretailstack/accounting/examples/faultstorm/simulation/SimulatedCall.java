package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** A call over the simulated wire: made as OkHttp's are, and as short. */
final class SimulatedCall implements Call {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Request request;
    private final SimulatedWire wire;
    private final String basePath;
    private final Timeout timeout = new Timeout();

    SimulatedCall(Request request, SimulatedWire wire, String basePath) {
        this.request = request;
        this.wire = wire;
        this.basePath = basePath;
    }

    @Override
    public Response execute() throws IOException {
        SimulatedWire.Arrival arrival = wire.exchange(serviceRequest(), Duration.ofNanos(timeout.timeoutNanos()));
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .message("")
                .code(arrival.answer().status())
                .body(body(arrival));
        arrival.answer().headers().forEach(response::header);
        return response.build();
    }

    private ServiceRequest serviceRequest() throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        Buffer body = new Buffer();
        RequestBody sent = request.body();
        if (sent != null) {
            sent.writeTo(body);
            headers.put("content-type", String.valueOf(sent.contentType()));
        }
        String path = request.url().encodedPath().substring(basePath.length());
        return new ServiceRequest(request.method(), path, headers, body.readByteArray());
    }

    private static ResponseBody body(SimulatedWire.Arrival arrival) {
        byte[] bytes = arrival.answer().body();
        IOException failure = arrival.failure();
        return failure == null
                ? ResponseBody.create(bytes, JSON)
                : ResponseBody.create(
                        Okio.buffer(new BrokenSource(bytes, arrival.bytes(), failure)), JSON, bytes.length);
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Timeout timeout() {
        return timeout;
    }

    @Override
    public void cancel() {
        // nobody is interrupted in a simulation: its threads wait for nothing but the conductor
    }

    @Override
    public boolean isExecuted() {
        return false;
    }

    @Override
    public boolean isCanceled() {
        return false;
    }

    @Override
    public void enqueue(Callback callback) {
        throw unused();
    }

    @Override
    public void addEventListener(EventListener listener) {
        throw unused();
    }

    @Override
    public <T> @Nullable T tag(KClass<T> type) {
        throw unused();
    }

    @Override
    public <T> @Nullable T tag(Class<? extends T> type) {
        return request.tag(type);
    }

    @Override
    public <T> T tag(KClass<T> type, Function0<? extends T> computed) {
        throw unused();
    }

    @Override
    public <T> T tag(Class<T> type, Function0<? extends T> computed) {
        throw unused();
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // as OkHttp's own: a clone is a new call
    public Call clone() {
        return new SimulatedCall(request, wire, basePath);
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the SDK executes its calls, and asks nothing else of them");
    }
}
