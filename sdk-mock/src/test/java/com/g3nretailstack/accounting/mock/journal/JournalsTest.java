package com.g3nretailstack.accounting.mock.journal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JournalsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String SECRET = "canary-5ecret";

    private final Journals journals = new Journals(Clock.fixed(NOW, ZoneOffset.UTC), 3);

    @Test
    void eachOrgHasItsOwn() {
        journals.add(asked(" acme ", "/event/record", "{}"));
        journals.add(asked("OTHER", "/event/get", "{}"));
        journals.add(asked(null, "/stat", ""));

        assertThat(journals.of("ACME").requests())
                .extracting(JournalEntry::path)
                .containsExactly("/event/record");
        assertThat(journals.of("other").requests())
                .extracting(JournalEntry::path)
                .containsExactly("/event/get");
        assertThat(journals.withoutOrg().requests())
                .extracting(JournalEntry::path)
                .containsExactly("/stat");
    }

    @Test
    void anEntryTellsWhatCameAndWhatWasAnswered() {
        journals.add(new Exchange(
                request("ACME", "/event/record", "{\"type\":\"sale\"}", Map.of()),
                answer(200),
                answer(200),
                List.of("latency")));

        JournalEntry entry = journals.of("ACME").requests().get(0);
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.time()).isEqualTo(NOW);
        assertThat(entry.method()).isEqualTo("POST");
        assertThat(body(entry).path("type").asString()).isEqualTo("sale");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.requestId()).isEqualTo("req-7");
        assertThat(entry).hasToString("#1 POST /event/record -> 200 [latency]");
    }

    @Test
    void olderEntriesMakeRoomAndAreCounted() {
        Journal journal = journals.of("ACME");

        for (int i = 0; i < 10; i++) {
            journals.add(asked("ACME", "/event/record", "{\"i\":" + i + "}"));
        }

        assertThat(journal.requests()).extracting(JournalEntry::sequence).containsExactly(8L, 9L, 10L);
        assertThat(journal.dropped()).isEqualTo(7);
        assertThat(journal.count()).isEqualTo(10);
        assertThat(journal.count("/event/record")).isEqualTo(10);
    }

    @Test
    void verifyPassesOnTheExactCount() {
        journals.add(asked("ACME", "/event/record", "{}"));

        assertThatCode(() -> journals.of("ACME").verify("/event/record", 1)).doesNotThrowAnyException();
        assertThatCode(() -> journals.of("ACME").verify("/event/get", 0)).doesNotThrowAnyException();
    }

    @Test
    void verifyListsWhatItSaw() {
        journals.add(asked("ACME", "/event/record", "{}"));
        journals.add(asked("ACME", "/event/get", "{}"));

        assertThatThrownBy(() -> journals.of("ACME").verify("/event/record", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected 2 requests to /event/record, saw 1 of 2 in all:"
                        + "\n  #1 POST /event/record -> 200\n  #2 POST /event/get -> 200");
    }

    @Test
    void clearingForgetsEntriesAndCounts() {
        journals.add(asked("ACME", "/event/record", "{}"));

        journals.of("ACME").clear();

        journals.of("ACME").verify("/event/record", 0);
        assertThat(journals.of("ACME").requests()).isEmpty();
        assertThat(journals.of("ACME").dropped()).isZero();
    }

    @Test
    void headersThatMayBeSecretsAreNotKept() {
        Map<String, String> headers = Map.of(
                "x-api-key", SECRET,
                "x-session-guid", SECRET,
                "authorization", SECRET,
                "cookie", SECRET,
                "x-unheard-of", SECRET,
                "x-logical-guid", "lg-1");
        journals.add(new Exchange(request("ACME", "/event/record", "{}", headers), null, null, List.of()));

        JournalEntry entry = journals.of("ACME").requests().get(0);
        assertThat(entry.headers()).containsOnly(Map.entry("x-orgcode", "ACME"), Map.entry("x-logical-guid", "lg-1"));
        assertThat(entry.toString()).doesNotContain(SECRET);
    }

    @Test
    void credentialsInBodiesAreMaskedAtEveryDepth() {
        String body = """
                {"session_guid":"%1$s","type":"sale","request_context":{"api_key":"%1$s"},"list":[{"api_key":{"a":"%1$s"}}]}""".formatted(SECRET);
        journals.add(asked("ACME", "/event/record", body));

        JsonNode kept = body(journals.of("ACME").requests().get(0));
        assertThat(kept.toString()).doesNotContain(SECRET);
        assertThat(kept.path("session_guid").asString()).isEqualTo("***");
        assertThat(kept.path("type").asString()).isEqualTo("sale");
    }

    @Test
    void anEscapedNameDoesNotHideACredential() {
        journals.add(asked("ACME", "/event/record", "{\"api\\u005fkey\":\"" + SECRET + "\"}"));

        assertThat(body(journals.of("ACME").requests().get(0)).toString()).doesNotContain(SECRET);
    }

    @Test
    void anotherCharsetDoesNotHideACredential() {
        String body = "{\"session_guid\":\"" + SECRET + "\"}";
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE"))) {
            ServiceRequest request =
                    new ServiceRequest("POST", "/event/record", Map.of("x-orgcode", "ACME"), body.getBytes(charset));
            journals.add(new Exchange(request, answer(400), answer(400), List.of()));
        }

        assertThat(journals.of("ACME").requests())
                .hasSize(3)
                .noneMatch(
                        entry -> String.valueOf(entry.body()).replace("\0", "").contains(SECRET));
    }

    @Test
    void whatIsNoJsonIsNotKept() {
        journals.add(asked("ACME", "/event/record", "api_key=" + SECRET));
        journals.add(asked("ACME", "/event/record", ""));

        assertThat(journals.of("ACME").requests())
                .extracting(JournalEntry::body)
                .containsOnlyNulls();
    }

    private static JsonNode body(JournalEntry entry) {
        return Objects.requireNonNull(entry.body());
    }

    private static Exchange asked(@Nullable String orgcode, String path, String body) {
        return new Exchange(request(orgcode, path, body, Map.of()), answer(200), answer(200), List.of());
    }

    private static ServiceRequest request(
            @Nullable String orgcode, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (orgcode != null) {
            all.put("x-orgcode", orgcode);
        }
        return new ServiceRequest("POST", path, all, body.getBytes(UTF_8));
    }

    private static ServiceAnswer answer(int status) {
        byte[] body = "{\"success\":true,\"data\":{},\"stats\":{\"request_id\":\"req-7\"}}".getBytes(UTF_8);
        return new ServiceAnswer(status, Map.of(), body);
    }
}
