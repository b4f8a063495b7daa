package com.g3nretailstack.accounting.hostile;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the contract gives as examples: a request of each operation, and every answer that it may have. */
final class ContractExamples {
    private static final String RESOURCE = "/com/g3nretailstack/accounting/openapi/accounting.yaml";

    private final JsonObject contract = load();
    private final Map<String, Exchange> exchanges = new LinkedHashMap<>();

    /**
     * One operation by example.
     *
     * @param request the request's body; an empty object where there is none
     * @param requestType the request's schema, which is the name of its class too; empty where there is none
     * @param planted the answers in the same order, with canaries
     */
    record Exchange(
            String method,
            String path,
            String requestType,
            JsonElement request,
            List<Sample> answers,
            List<Sample> planted) {
        Exchange(String method, String path, String requestType, JsonElement request, List<Sample> answers) {
            this(
                    method,
                    path,
                    requestType,
                    request,
                    List.copyOf(answers),
                    answers.stream().map(Sample::withCanaries).toList());
        }

        /** The first answer of a call that succeeds. */
        Sample success() {
            return firstSuccess(answers);
        }

        static Sample firstSuccess(List<Sample> of) {
            return of.stream().filter(Sample::isSuccess).findFirst().orElseThrow();
        }
    }

    ContractExamples() {
        contract.getAsJsonObject("paths")
                .asMap()
                .forEach((path, methods) -> methods.getAsJsonObject()
                        .asMap()
                        .forEach((method, operation) ->
                                exchanges.put(path, exchange(method, path, operation.getAsJsonObject()))));
    }

    /** Every operation by its path; no two have the same. */
    Map<String, Exchange> byPath() {
        return exchanges;
    }

    private static JsonObject load() {
        try (InputStream in = ContractExamples.class.getResourceAsStream(RESOURCE)) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new Gson().toJsonTree(tree).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Exchange exchange(String method, String path, JsonObject operation) {
        List<Sample> answers = new ArrayList<>();
        operation
                .getAsJsonObject("responses")
                .asMap()
                .forEach((status, response) -> examples(resolved(response.getAsJsonObject()))
                        .forEach(example -> answers.add(Sample.of(Integer.parseInt(status), example))));
        JsonObject body = operation.getAsJsonObject("requestBody");
        return body == null
                ? new Exchange(method, path, "", new JsonObject(), answers)
                : new Exchange(method, path, typeOf(body), examples(body).get(0), answers);
    }

    private List<JsonElement> examples(JsonObject body) {
        List<JsonElement> examples = new ArrayList<>();
        JsonObject content = body.getAsJsonObject("content").getAsJsonObject("application/json");
        if (content == null) {
            return examples;
        }
        if (content.has("example")) {
            examples.add(content.get("example"));
        }
        if (content.has("examples")) {
            content.getAsJsonObject("examples")
                    .asMap()
                    .values()
                    .forEach(example ->
                            examples.add(resolved(example.getAsJsonObject()).get("value")));
        }
        return examples;
    }

    private static String typeOf(JsonObject body) {
        String reference = body.getAsJsonObject("content")
                .getAsJsonObject("application/json")
                .getAsJsonObject("schema")
                .get("$ref")
                .getAsString();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private JsonObject resolved(JsonObject node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonObject at = contract;
        for (String step : node.get("$ref").getAsString().substring(2).split("/", -1)) {
            at = at.getAsJsonObject(step);
        }
        return at;
    }
}
