package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.MockProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, started as a process as its users start it. */
@Timeout(120)
class MockMainIT {

    private static final int SIGTERM_STATUS = 143;
    private static final String SALE = "{\"type\":\"sale\",\"amount\":1.5,\"currency\":\"GBP\","
            + "\"occurred_at\":\"2026-03-04T05:06:07Z\",\"reason_code\":\"CUSTOMER.GIFT\"}";

    @TempDir
    Path directory;

    @Test
    void recordsUntilSigtermAndThenStops() throws Exception {
        try (MockProcess mock = new MockProcess(
                directory, Map.of(), "--org", "ACME", "--org", "OTHER", "--reason-code", "CUSTOMER.GIFT")) {
            List<String> lines = mock.untilReady();
            assertThat(lines).hasSize(4);

            HttpResponse<String> answer = record(mock.after("base-url"), "ACME", mock.after("org ACME api-key"));
            HttpResponse<String> foreign = record(mock.after("base-url"), "OTHER", mock.after("org ACME api-key"));
            mock.terminate();

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(mock.exit()).isEqualTo(SIGTERM_STATUS);
            assertThat(mock.output()).endsWith("ready\nstopped");
            assertThat(mock.errors()).isEmpty();
        }
    }

    @Test
    void takesItsKeyFromTheEnvironmentAndDoesNotShowIt() throws Exception {
        String key = "of-the-test-canary";
        try (MockProcess mock = new MockProcess(
                directory, Map.of("G3N_MOCK_API_KEY", key), "--org", "ACME", "--reason-code", "CUSTOMER.GIFT")) {
            mock.untilReady();

            assertThat(record(mock.after("base-url"), "ACME", key).statusCode()).isEqualTo(200);
            mock.terminate();
            assertThat(mock.exit()).isEqualTo(SIGTERM_STATUS);
            assertThat(mock.output() + mock.errors()).doesNotContain(key);
        }
    }

    @Test
    void helpIsNoError() throws Exception {
        try (MockProcess mock = new MockProcess(directory, Map.of(), "--help")) {
            assertThat(mock.exit()).isZero();
            assertThat(mock.output()).startsWith("usage: java -jar accounting-mock.jar");
            assertThat(mock.errors()).isEmpty();
        }
    }

    @Test
    void anUnknownOptionEndsWithTheUsage() throws Exception {
        try (MockProcess mock = new MockProcess(directory, Map.of(), "--prot", "1")) {
            assertThat(mock.exit()).isEqualTo(2);
            assertThat(mock.errors())
                    .startsWith("accounting-mock: unknown option: --prot")
                    .contains("usage:");
            assertThat(mock.output()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MockProcess mock = new MockProcess(directory, Map.of(), "--port", "" + taken.getLocalPort())) {
            assertThat(mock.exit()).isEqualTo(1);
            assertThat(mock.errors())
                    .startsWith("accounting-mock: cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    @Test
    void speaksHttpsWithAKeyStoreAndDoesNotShowItsPassword() throws Exception {
        String password = "of-the-test-canary";
        Path keystore = newKeyStore(password);
        try (MockProcess mock = new MockProcess(
                directory,
                Map.of("G3N_MOCK_KEYSTORE_PASSWORD", password),
                "--keystore",
                keystore.toString(),
                "--reason-code",
                "CUSTOMER.GIFT")) {
            mock.untilReady();
            HttpClient trusting = HttpClient.newBuilder()
                    .sslContext(trust(keystore, password))
                    .build();

            HttpResponse<String> answer =
                    record(trusting, mock.after("base-url"), "DEMO", mock.after("org DEMO api-key"));

            assertThat(mock.after("base-url")).startsWith("https://127.0.0.1:");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            mock.terminate();
            assertThat(mock.exit()).isEqualTo(SIGTERM_STATUS);
            assertThat(mock.output() + mock.errors()).doesNotContain(password);
        }
    }

    @Test
    void aKeyStoreThatItsPasswordDoesNotOpenIsNamedAndThePasswordIsNot() throws Exception {
        Path keystore = newKeyStore("of-the-test");
        try (MockProcess mock = new MockProcess(
                directory, Map.of("G3N_MOCK_KEYSTORE_PASSWORD", "wrong-canary"), "--keystore", keystore.toString())) {
            assertThat(mock.exit()).isEqualTo(2);
            assertThat(mock.errors())
                    .startsWith("accounting-mock: key store " + keystore + " cannot be read")
                    .doesNotContain("wrong-canary");
        }
    }

    /** A key store as its users make one. */
    private Path newKeyStore(String password) throws Exception {
        Path file = directory.resolve("mock.p12");
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "mock",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "PASSWORD");
        keytool.environment().put("PASSWORD", password);
        assertThat(keytool.redirectErrorStream(true).start().waitFor()).isZero();
        return file;
    }

    private static SSLContext trust(Path keystore, String password) throws Exception {
        KeyStore own = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mock", own.getCertificate("mock"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> record(String baseUrl, String orgcode, String key)
            throws IOException, InterruptedException {
        return record(HttpClient.newHttpClient(), baseUrl, orgcode, key);
    }

    private static HttpResponse<String> record(HttpClient client, String baseUrl, String orgcode, String key)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/event/record"))
                .header("content-type", "application/json")
                .header("x-orgcode", orgcode)
                .header("x-logical-guid", "lg-1")
                .header("x-channel-code", "WEB")
                .header("x-api-key", key)
                .POST(BodyPublishers.ofString(SALE))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
