package com.g3nretailstack.accounting.mock.junit5;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockAccountingBuilder;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a mock of the accounting service and an org of their own; for JUnit Jupiter 5.14 and 6.
 *
 * <pre>{@code
 * @ExtendWith(MockAccountingExtension.class)
 * class LedgerTest {
 *     @Test
 *     void recordsASale(MockAccounting mock, MockOrg org) { … }
 * }
 * }</pre>
 *
 * <p>With {@code @ExtendWith} every class of the JVM shares one mock on system time. Each test method gets a fresh org, the same one
 * in its {@code @BeforeEach} and {@code @AfterEach} methods and constructor, and it is reset when the test ends: parallel tests do not
 * see one another. Parameters of {@code @BeforeAll} methods get an org of the class.
 *
 * <p>A test that sets the clock takes a mock of its own, which in a static field lives as long as the class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final MockAccountingExtension MOCK =
 *         MockAccountingExtension.with(mock -> mock.clock(MockClock.fixed(monday)));
 * }</pre>
 */
public final class MockAccountingExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MockAccountingExtension.class);
    private static final String SHARED = "shared";

    private final @Nullable UnaryOperator<MockAccountingBuilder> settings;

    /** Uses the mock that all classes share; for {@code @ExtendWith}. */
    public MockAccountingExtension() {
        this(null);
    }

    private MockAccountingExtension(@Nullable UnaryOperator<MockAccountingBuilder> settings) {
        this.settings = settings;
    }

    /** Uses a mock of its own with these settings; for {@code @RegisterExtension}. */
    public static MockAccountingExtension with(UnaryOperator<MockAccountingBuilder> settings) {
        return new MockAccountingExtension(requireNonNull(settings, "settings"));
    }

    /** Starts the class's own mock, where there is one, so that it lives as long as the class. */
    @Override
    public void beforeAll(ExtensionContext context) {
        mock(context);
    }

    /** Whether the parameter is a {@link MockAccounting} or a {@link MockOrg}. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockAccounting.class || type == MockOrg.class;
    }

    /** The mock, or the org of the test. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean wantsOrg = parameter.getParameter().getType() == MockOrg.class;
        return wantsOrg ? org(context) : mock(context);
    }

    /** A constructor takes part in its test: it gets the org of the test that it is called for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    private MockAccounting mock(ExtensionContext context) {
        if (settings == null) {
            Store forAll = context.getRoot().getStore(NAMESPACE);
            return once(forAll, SHARED, MockAccounting.class, MockAccounting::start);
        }
        return once(
                context.getStore(NAMESPACE),
                this,
                MockAccounting.class,
                () -> settings.apply(MockAccounting.builder()).start());
    }

    private MockOrg org(ExtensionContext context) {
        String test = context.getUniqueId();
        Object key = List.of(this, test);
        return once(context.getStore(NAMESPACE), key, TestOrg.class, () -> TestOrg.of(mock(context), test))
                .org();
    }

    /** JUnit 6 renamed the method and kept the old one, which JUnit 5 has alone. */
    @SuppressWarnings("deprecation")
    private static <T> T once(Store store, Object key, Class<T> type, Supplier<T> maker) {
        return requireNonNull(store.getOrComputeIfAbsent(key, absent -> maker.get(), type));
    }
}
