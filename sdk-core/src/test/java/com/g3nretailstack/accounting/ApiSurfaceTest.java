package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the public line of this module keeps. */
class ApiSurfaceTest {
    private static final String ROOT = AccountingClient.class.getPackageName();

    static List<Class<?>> publicTypes() {
        return types().filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getPackageName().contains(".internal."))
                .toList();
    }

    static List<Class<?>> services() {
        return types().filter(type -> type.getSimpleName().endsWith("Service")
                        && type.getPackageName().equals(ROOT))
                .toList();
    }

    @Test
    void everyServiceOfTheClientIsLookedAt() {
        assertThat(services())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "CommentService",
                        "CommissionPayoutService",
                        "CommissionService",
                        "ConsignmentSettlementService",
                        "DunningActionService",
                        "DunningPolicyService",
                        "DunningService",
                        "EventService",
                        "ExportBatchService",
                        "ExportScheduleService",
                        "ExportService",
                        "FinancialRollupService",
                        "InboxService",
                        "InferenceService",
                        "InvoicePaymentService",
                        "InvoiceService",
                        "LineageService",
                        "RawService",
                        "ReceivableService",
                        "ReconcileService",
                        "RoyaltyRuleService",
                        "RoyaltyService",
                        "StatService",
                        "StorageUsageService",
                        "UsageRollupService");
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void aPublicTypeIsFinalOrSealedOrAnInterface(Class<?> type) {
        boolean closed =
                Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isInterface() || type.isEnum();

        assertThat(closed).as(type.getName()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void aPublicTypesPackageIsNullMarked(Class<?> type) {
        assertThat(type.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void noPublicSignatureMentionsAnInternalType(Class<?> type) {
        Stream<String> mentioned = Stream.of(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(members -> members)
                .filter(member -> isSeen(member))
                .map(Executable::toGenericString);

        assertThat(mentioned).noneMatch(signature -> signature.contains(".internal."));
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void noPublicFieldIsMutable(Class<?> type) {
        assertThat(type.getDeclaredFields())
                .filteredOn(field -> Modifier.isPublic(field.getModifiers()))
                .allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsMadeByItsClientAlone(Class<?> service) {
        assertThat(service.getDeclaredConstructors())
                .singleElement()
                .extracting(Constructor::getModifiers)
                .isEqualTo(0);
        assertThat(Modifier.isFinal(service.getModifiers())).isTrue();
        assertThat(service.getInterfaces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachFormOfAnOperationHasAnOverloadWithOptionsAndNoOther(Class<?> service) {
        Map<String, List<Method>> byName = Arrays.stream(service.getDeclaredMethods())
                .filter(ApiSurfaceTest::isSeen)
                .filter(method -> !takesNothing(method))
                .collect(Collectors.groupingBy(Method::getName));

        byName.values().forEach(overloads -> {
            assertThat(overloads.size()).as(overloads.toString()).isIn(2, 4);
            assertThat(overloads.stream().filter(ApiSurfaceTest::endsInOptions).count())
                    .as(overloads.toString())
                    .isEqualTo(overloads.size() / 2);
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {RequestContext.class, RequestOptions.class, Credentials.class, AccountingClient.class})
    void aValueHasNoPublicConstructor(Class<?> type) {
        assertThat(type.getConstructors()).isEmpty();
    }

    private static boolean isSeen(Executable member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    /** {@code stat().get()}, whose other form takes options, and what leads to a sub-service. */
    private static boolean takesNothing(Method method) {
        boolean onlyOptions = method.getParameterCount() == 1 && endsInOptions(method);
        return method.getParameterCount() == 0 || onlyOptions;
    }

    private static boolean endsInOptions(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1] == RequestOptions.class;
    }

    private static Stream<Class<?>> types() {
        Path classes = classesOf(AccountingClient.class);
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && name.startsWith("com"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(ApiSurfaceTest::load)
                    .filter(type -> !type.getPackageName().endsWith(".testing"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AccountingClient.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
