package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.StatService;
import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.hostile.ContractExamples.Exchange;
import com.google.gson.JsonElement;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every call that a client offers, found by looking at its services, so that none is forgotten. */
final class Facade {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final Map<String, Exchange> byRequestType;
    private final RequestOptions options;
    private final List<FacadeCall> requests = new ArrayList<>();
    private final List<FacadeCall> functions = new ArrayList<>();
    private final List<FacadeCall> raw;

    /** The calls of one client, each with these options. */
    Facade(AccountingClient client, ContractExamples contract, RequestOptions options) {
        this.options = options;
        this.byRequestType = contract.byPath().values().stream()
                .collect(Collectors.toMap(Exchange::requestType, exchange -> exchange));
        StatService stat = client.stat();
        requests.add(new FacadeCall("StatService.get", "/stat", () -> stat.get(options)));
        addServicesOf(client);
        raw = contract.byPath().values().stream()
                .filter(exchange -> !exchange.requestType().isEmpty())
                .map(exchange -> new FacadeCall(
                        "RawService.call " + exchange.path(),
                        exchange.path(),
                        () -> client.raw().call("POST", exchange.path(), exchange.request())))
                .toList();
    }

    /** The plain form of every operation. */
    List<FacadeCall> requests() {
        return requests;
    }

    /** The function forms, which read, write and may read again. */
    List<FacadeCall> functions() {
        return functions;
    }

    /** All of them, and every path by the escape hatch as well. */
    List<FacadeCall> all() {
        return Stream.of(requests, functions, raw).flatMap(List::stream).toList();
    }

    private void addServicesOf(Object owner) {
        methods(owner.getClass())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType().getSimpleName().endsWith("Service"))
                .forEach(accessor -> addService(invoke(accessor, owner)));
    }

    private void addService(Object service) {
        methods(service.getClass()).forEach(method -> {
            if (takes(method, Object.class, RequestOptions.class)) {
                Exchange exchange = byRequestType.get(method.getParameterTypes()[0].getSimpleName());
                if (exchange != null) {
                    requests.add(plain(service, method, exchange));
                }
            } else if (takes(method, String.class, Function.class, RequestOptions.class)) {
                functions.add(function(service, method));
            }
        });
        addServicesOf(service);
    }

    private FacadeCall plain(Object service, Method method, Exchange exchange) {
        Object request = Models.read(method.getParameterTypes()[0], exchange.request());
        MethodHandle handle = MethodHandles.insertArguments(handle(method).bindTo(service), 0, request, options);
        return new FacadeCall(nameOf(method), exchange.path(), step(handle));
    }

    private FacadeCall function(Object service, Method method) {
        ParameterizedType change = (ParameterizedType) method.getGenericParameterTypes()[1];
        Class<?> type = (Class<?>) change.getActualTypeArguments()[1];
        Exchange exchange = Objects.requireNonNull(byRequestType.get(type.getSimpleName()));
        Object request = Models.read(type, exchange.request());
        Function<Object, Object> same = current -> request;
        MethodHandle handle = MethodHandles.insertArguments(
                handle(method).bindTo(service), 0, idOf(service.getClass(), exchange), same, options);
        return new FacadeCall(nameOf(method) + " by function", exchange.path(), step(handle));
    }

    /** What the record is called by, as the generated client knows it. */
    private static String idOf(Class<?> service, Exchange exchange) {
        String id = operations(service)
                .filter(operation -> operation.path().equals(exchange.path()))
                .map(operation ->
                        Objects.requireNonNull(operation.revisionSource()).id())
                .findFirst()
                .orElseThrow();
        JsonElement value = exchange.request().getAsJsonObject().get(id);
        return value == null ? "any" : value.getAsString();
    }

    private static Stream<Operation<?, ?>> operations(Class<?> service) {
        String api = service.getSimpleName().replace("Service", "Api");
        try {
            return Arrays.stream(Class.forName(Operation.class.getPackageName() + "." + api)
                            .getFields())
                    .filter(field -> field.getType() == Operation.class)
                    .map(field -> (Operation<?, ?>) constant(field));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(api, e);
        }
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.toString(), e);
        }
    }

    private static boolean takes(Method method, Class<?>... types) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == types.length
                && IntStream.range(0, types.length)
                        .allMatch(i -> types[i] == Object.class || parameters[i] == types[i]);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString));
    }

    private static Object invoke(Method method, Object on) {
        try {
            return method.invoke(on);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.toString(), e);
        }
    }

    private static FacadeCall.Step step(MethodHandle handle) {
        MethodHandle exact = handle.asType(MethodType.methodType(Object.class));
        return () -> (Object) exact.invokeExact();
    }

    private static MethodHandle handle(Method method) {
        try {
            return LOOKUP.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
