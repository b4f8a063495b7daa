package com.g3nretailstack.accounting.api;

import static com.g3nretailstack.accounting.testing.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Contract;
import com.g3nretailstack.accounting.testing.Contract.ContractOperation;
import com.g3nretailstack.accounting.testing.Models;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant says of its operation what the contract says. */
@NullUnmarked // walks untyped YAML
class OperationMarksTest {
    static List<ContractOperation> operations() {
        return Contract.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theConstantCarriesTheMarksOfTheContract(ContractOperation contract) throws Exception {
        Map<String, Object> marks = contract.marks();

        Operation<?, ?> operation = constant(contract);

        assertThat(operation.id()).isEqualTo(marks.get("operationId"));
        assertThat(operation.method()).isEqualTo(contract.method());
        assertThat(operation.path()).isEqualTo(contract.path());
        assertThat(operation).hasToString(contract.method() + " " + contract.path());
        assertThat(operation.retryClass()).isEqualTo(RetryClass.valueOf(upper(marks.get("x-retry-class"))));
        assertThat(operation.effect())
                .isEqualTo(marks.containsKey("x-effect") ? WriteEffect.valueOf(upper(marks.get("x-effect"))) : null);
        assertThat(operation.cursor()).isEqualTo(marks.get("x-cursor"));
        assertThat(operation.idempotencyDocumented()).isEqualTo("documented".equals(marks.get("x-idempotency")));
        assertThat(operation.writeMarkers()).isEqualTo(marks.getOrDefault("x-write-marker", List.of()));
        assertThat(operation.requiredRoles()).isEqualTo(marks.getOrDefault("x-required-roles", List.of()));
        assertThat(operation.recordProperties()).isEqualTo(recordProperties(marks));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theConstantSaysHowToReadAgainAndHowToLookUp(ContractOperation contract) throws Exception {
        Operation<?, ?> operation = constant(contract);

        assertThat(operation.revisionSource())
                .isEqualTo(revisionSource(contract.marks().get("x-revision-source")));
        assertThat(operation.lookup()).isEqualTo(lookup(contract.marks().get("x-lookup")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theConstantKnowsTheHeadersOfContext(ContractOperation contract) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        map(contract.marks().getOrDefault("x-context-headers", Map.of()))
                .forEach((header, presence) -> expected.put(upper(header), upper(presence)));

        Operation<?, ?> operation = constant(contract);

        Map<String, String> actual = new TreeMap<>();
        operation.context().forEach((header, presence) -> actual.put(header.name(), presence.name()));
        assertThat(actual).isEqualTo(expected);
        assertThat(operation.requiredContext())
                .allMatch(header -> "REQUIRED".equals(expected.get(header.name())))
                .hasSize((int)
                        expected.values().stream().filter("REQUIRED"::equals).count());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theMethodTakesAndGivesTheSchemasOfTheContract(ContractOperation contract) throws Exception {
        Method method = Arrays.stream(api(contract).getMethods())
                .filter(candidate -> candidate.getName().equals(contract.marks().get("x-method"))
                        && candidate.getDeclaringClass() == apiOf(contract))
                .findFirst()
                .orElseThrow();

        List<String> parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        assertThat(parameters)
                .isEqualTo(contract.requestSchema().isEmpty() ? List.of() : List.of(contract.requestSchema()));
        assertThat(method.getReturnType()).isEqualTo(Models.typeOf(contract.responseSchema()));
        String type = ((ParameterizedType) field(contract).getGenericType()).getActualTypeArguments()[0].getTypeName();
        assertThat(type).endsWith(contract.requestSchema().isEmpty() ? "Void" : contract.requestSchema());
    }

    @Test
    void thereIsNoConstantThatTheContractLacks() throws Exception {
        List<String> constants = new ArrayList<>();
        for (Class<?> api :
                operations().stream().map(OperationMarksTest::apiOf).distinct().toList()) {
            for (var field : api.getFields()) {
                constants.add(((Operation<?, ?>) field.get(null)).id());
            }
        }

        assertThat(constants)
                .containsExactlyInAnyOrderElementsOf(operations().stream()
                        .map(operation -> operation.marks().get("operationId").toString())
                        .toList());
    }

    @Test
    void anOperationWithoutMarksIsTheOneThatIsSentAgainLeast() {
        Operation<Void, String> own = Operation.<Void, String>builder("own", "POST", "/own")
                .response(in -> in.nextString())
                .build();

        assertThat(own.retryClass()).isEqualTo(RetryClass.CREATE);
        assertThat(own.effect()).isNull();
        assertThat(own.requiredContext()).isEmpty();
        assertThat(own.recordProperties()).isEmpty();
    }

    @Test
    void anOperationWithoutARequestWritesNone() {
        assertThatThrownBy(() -> StatApi.GET.encode(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GET /stat has no request");
    }

    private static Object revisionSource(Object mark) {
        return mark == null
                ? null
                : new RevisionSource(
                        map(mark).get("path").toString(), map(mark).get("id").toString(), (String)
                                map(mark).get("record"));
    }

    private static Object lookup(Object mark) {
        if (mark == null) {
            return null;
        }
        List<LookupKey> keys = ((List<?>) map(mark).get("keys"))
                .stream()
                        .map(Contract::map)
                        .map(key -> new LookupKey(
                                key.get("filter").toString(),
                                key.get("request").toString(),
                                key.get("record").toString()))
                        .toList();
        return new Lookup(map(mark).get("path").toString(), keys);
    }

    private static Set<String> recordProperties(Map<String, Object> marks) {
        return marks.containsKey("x-record")
                ? Contract.properties(marks.get("x-record").toString()).keySet()
                : Set.of();
    }

    private static String upper(Object mark) {
        return mark.toString().toUpperCase(Locale.ROOT);
    }

    private static Class<?> apiOf(ContractOperation contract) {
        try {
            return api(contract);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> api(ContractOperation contract) throws ClassNotFoundException {
        return Class.forName("com.g3nretailstack.accounting.api."
                + ((List<?>) contract.marks().get("tags")).get(0) + "Api");
    }

    private static java.lang.reflect.Field field(ContractOperation contract) throws Exception {
        String constant = contract.marks()
                .get("x-method")
                .toString()
                .replaceAll("([A-Z])", "_$1")
                .toUpperCase(Locale.ROOT);
        return api(contract).getField(constant);
    }

    private static Operation<?, ?> constant(ContractOperation contract) throws Exception {
        return (Operation<?, ?>) field(contract).get(null);
    }
}
