package com.g3nretailstack.accounting;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings from outside the program: a system property, else an environment variable. Errors name the setting, never its value. */
final class Environment {
    private static final Environment SYSTEM = new Environment(System::getProperty, System::getenv);

    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> variables;

    Environment(Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {
        this.properties = properties;
        this.variables = variables;
    }

    /** This process's own. */
    static Environment system() {
        return SYSTEM;
    }

    /** The text of a setting, null where it is absent or blank: {@code g3n.base-url}, {@code G3N_BASE_URL}. */
    @Nullable String text(String property) {
        String value = properties.apply(property);
        if (value == null || value.isBlank()) {
            value = variables.apply(variableOf(property));
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Hands the setting to a setter, where it is there. */
    <T> void give(String property, Function<String, T> reader, Consumer<T> setter) {
        String text = text(property);
        if (text == null) {
            return;
        }
        T value;
        try {
            value = reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new IllegalArgumentException(property + " (" + variableOf(property) + "): unreadable");
        }
        setter.accept(value);
    }

    /** A duration as ISO text or in milliseconds: {@code PT30S}, {@code 30000}. */
    static Duration duration(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? Duration.ofMillis(Long.parseLong(text))
                : Duration.parse(text);
    }

    /** True or false and nothing else. */
    static Boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException();
    }

    static String variableOf(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
