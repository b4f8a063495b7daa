package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the command line with picocli: help, exit codes and clear refusals without code of our own. */
final class OptionsParser {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    private static final Duration LONGEST_WRITE = Duration.ofSeconds(29);

    private OptionsParser() {}

    /** Returns picocli's command line over these options, not parsed yet. */
    static CommandLine commandLine(Options options) {
        return new CommandLine(options)
                .registerConverter(Duration.class, OptionsParser::time)
                .registerConverter(URI.class, OptionsParser::address)
                .registerConverter(ZoneId.class, OptionsParser::zone);
    }

    /** Refuses what each option alone allows; throws a {@link StopException} that names the option. */
    static void check(Options options) {
        require(
                options.window >= 1 && options.window <= 1024,
                "--window: " + options.window + " (expected: 1 to 1024)");
        require(options.quiet.toNanos() > 0, "--quiet: must be more than zero");
        require(
                isMock(options.baseUrl) || options.quiet.compareTo(LONGEST_WRITE) > 0,
                "--quiet: " + options.quiet.toSeconds()
                        + "s (expected: more than 29s, the longest that a write may take"
                        + " the service; less only on this machine)");
        require(isCurrency(options.currency), "--currency: " + options.currency + " (expected: a code such as GBP)");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StopException(ExitCode.USAGE, otherwise);
        }
    }

    private static boolean isMock(@Nullable URI address) {
        return address == null || Loopback.is(address);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' (expected: a time such as 30s or 500ms)");
        }
        long value = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(value);
            case "s" -> Duration.ofSeconds(value);
            default -> Duration.ofMinutes(value);
        };
    }

    /** An empty variable in the environment is as good as none. */
    private static @Nullable URI address(String text) {
        if (text.isEmpty()) {
            return null;
        }
        URI uri = URI.create(text);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new TypeConversionException("'" + text + "' (expected: an address that begins with http or https)");
        }
        return uri;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' (expected: a zone such as Europe/London)");
        }
    }
}
