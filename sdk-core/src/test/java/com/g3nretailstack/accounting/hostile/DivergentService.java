package com.g3nretailstack.accounting.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.SetTime;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A service on a socket that answers by the contract's examples, as a test changes them; and a client of it. */
final class DivergentService implements AutoCloseable {
    private final ContractExamples contract = new ContractExamples();
    private final List<ResponseInfo> infos = new ArrayList<>();
    private final WireServer server;
    private final AccountingClient client;
    private final Facade facade;
    private volatile Function<String, String> script = path -> "";

    DivergentService() throws IOException {
        server = new WireServer((request, out) -> {
            String answer = script.apply(pathOf(request));
            if (answer.isEmpty()) {
                throw new SocketException("hang up");
            }
            out.write(answer.getBytes(UTF_8));
        });
        client = AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("key-1"))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .time(new SetTime())
                .retryPolicy(RetryPolicy.none())
                .build();
        facade = new Facade(
                client,
                contract,
                RequestOptions.builder().onResponse(infos::add).build());
    }

    AccountingClient client() {
        return client;
    }

    Facade facade() {
        return facade;
    }

    /** Every request answers with its example, changed. */
    void answering(UnaryOperator<JsonElement> change) {
        playing(path -> Http.ok(change.apply(example(path)).toString()));
    }

    /** Answers by path: the whole answer as text, empty to hang up. */
    void playing(Function<String, String> answers) {
        script = answers;
        infos.clear();
    }

    /** A copy of the example of a path's success. */
    JsonElement example(String path) {
        return Objects.requireNonNull(contract.byPath().get(path))
                .success()
                .tree()
                .deepCopy();
    }

    /** The last answer that a call was told of. */
    ResponseInfo lastInfo() {
        return infos.get(infos.size() - 1);
    }

    /** The bodies that were sent to a path since the server began. */
    List<JsonObject> sentTo(String path) {
        return server.requests().stream()
                .filter(request -> pathOf(request).equals(path))
                .map(request -> JsonParser.parseString(request.body()).getAsJsonObject())
                .toList();
    }

    /** What a call answers with, walked; what it throws is thrown. */
    static Object result(FacadeCall call) {
        try {
            return Walked.of(call.step().run());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A tree with each of its scalars changed, by the name that it stands under. */
    static JsonElement scalars(@Nullable String name, JsonElement value, Change change) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((each, of) -> copy.add(each, scalars(each, of, change)));
            return copy;
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(of -> copy.add(scalars(name, of, change)));
            return copy;
        }
        return value instanceof JsonPrimitive scalar ? change.of(name, scalar) : value;
    }

    /** How a scalar is put. */
    @FunctionalInterface
    interface Change {
        /** The value in its place; the name is that of the property, or of the list that it stands in. */
        JsonElement of(@Nullable String name, JsonPrimitive value);
    }

    private static String pathOf(WireRequest request) {
        return request.line().split(" ", -1)[1].substring("/accounting".length());
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
