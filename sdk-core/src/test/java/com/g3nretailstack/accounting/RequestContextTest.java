package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.internal.call.Identity;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContextTest {

    private static final String CANARY = "canary-7f3a";

    private static final Map<String, BiFunction<RequestContext.Builder, String, RequestContext.Builder>> SETTERS =
            Map.of(
                    "orgcode", RequestContext.Builder::orgcode,
                    "facility", RequestContext.Builder::facility,
                    "channel", RequestContext.Builder::channel,
                    "costCentre", RequestContext.Builder::costCentre,
                    "actor", RequestContext.Builder::actor);

    @ParameterizedTest
    @CsvSource({"acme, ACME", "'  Acme-1 ', ACME-1", "ACME, ACME", "indigo, INDIGO"})
    void trimsAnOrgcodeAndPutsItInUpperCase(String given, String canonical) {
        assertThat(RequestContext.builder().orgcode(given).build().orgcode()).isEqualTo(canonical);
    }

    @Test
    void upperCaseDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(RequestContext.builder().orgcode("indigo").build().orgcode())
                    .isEqualTo("INDIGO");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void putsACostCentreInUpperCase() {
        assertThat(RequestContext.builder().costCentre("a1b2-c3d4-e5f6").build().costCentre())
                .isEqualTo("A1B2-C3D4-E5F6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1B2C3D4E5F6",
                "A1B2-C3D4",
                "A1B2-C3D4-E5F",
                "A1B2-C3D4-E5F67",
                "A1B2-C3D4-E5F_",
                "A1B2_C3D4_E5F6",
                "XA1B2-C3D4-E5F6"
            })
    void refusesACostCentreOfAnotherShape(String code) {
        assertThatThrownBy(() -> RequestContext.builder().costCentre(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costCentre: wrong shape (expected: XXXX-XXXX-XXXX of letters A-Z and digits)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "web", "Click_And_Collect"})
    void keepsAChannelAsGiven(String channel) {
        assertThat(RequestContext.builder().channel(channel).build().channel()).isEqualTo(channel);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsendable")
    void refusesByNameWhatCannotBeSentWithoutQuotingIt(String name, String value) {
        assertThatThrownBy(() -> set(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageNotContaining(CANARY);
    }

    static Stream<Arguments> unsendable() {
        Stream<String> everywhere = Stream.of(
                "",
                "  ",
                CANARY + "\r\nx-evil: 1",
                CANARY + "\n",
                "\r" + CANARY,
                CANARY + "\u0000",
                CANARY + "\u007f",
                CANARY + "\t",
                CANARY + "\u0085",
                CANARY + "\u2028");
        return everywhere.flatMap(value -> SETTERS.keySet().stream().map(name -> Arguments.of(name, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgcode", "facility", "channel", "costCentre"})
    void refusesInAHeaderWhatIsNotAscii(String name) {
        assertThatThrownBy(() -> set(name, "caf\u00e9")).hasMessageStartingWith(name + ": a character beyond ASCII");
        // upper case would make an ASCII letter of it
        assertThatThrownBy(() -> set(name, "\u0131ndigo")).hasMessageStartingWith(name + ": a character beyond ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility", "channel"})
    void refusesBlanksAroundAValueThatIsSentAsGiven(String name) {
        assertThatThrownBy(() -> set(name, " lg-042")).hasMessage(name + ": begins or ends with a blank");
        assertThatThrownBy(() -> set(name, "lg-042 ")).hasMessage(name + ": begins or ends with a blank");
    }

    @Test
    void takesAnActorOfAnyScript() {
        assertThat(RequestContext.builder().actor("user_guid:Zoë 李").build().actor())
                .isEqualTo("user_guid:Zoë 李");
    }

    @Test
    void nullTakesAValueAway() {
        RequestContext full = full();

        RequestContext bare = full.toBuilder()
                .orgcode(null)
                .facility(null)
                .channel(null)
                .costCentre(null)
                .actor(null)
                .build();

        assertThat(bare).isEqualTo(RequestContext.none()).hasSameHashCodeAs(RequestContext.none());
    }

    @Test
    void toBuilderKeepsWhatIsNotChanged() {
        RequestContext changed = full().toBuilder().channel("POS").build();

        assertThat(changed)
                .hasToString(
                        "RequestContext[orgcode=ACME, facility=lg-042, channel=POS, costCentre=A1B2-C3D4-E5F6, actor=a:1]")
                .isNotEqualTo(full());
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachTheContext() {
        RequestContext.Builder builder = RequestContext.builder().channel("WEB");
        RequestContext context = builder.build();

        builder.channel("POS");

        assertThat(context.channel()).isEqualTo("WEB");
    }

    @Test
    void handsTheSameValuesToThePipeline() {
        assertThat(full().identity()).isEqualTo(new Identity("ACME", "lg-042", "WEB", "A1B2-C3D4-E5F6", "a:1"));
    }

    private static RequestContext full() {
        return RequestContext.builder()
                .orgcode("acme")
                .facility("lg-042")
                .channel("WEB")
                .costCentre("a1b2-c3d4-e5f6")
                .actor("a:1")
                .build();
    }

    private static RequestContext.Builder set(String name, String value) {
        return java.util.Objects.requireNonNull(SETTERS.get(name)).apply(RequestContext.builder(), value);
    }
}
