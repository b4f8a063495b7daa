package com.g3nretailstack.accounting.examples.benchmarks.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.examples.benchmarks.wire.Asking;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * A server as a program: the mock, or WireMock with one stub that always gives the same bytes. It prints its port and key, and for
 * each line that it reads the nanoseconds of CPU that its process has used.
 */
final class ServedMock {
    static final String MOCK = "mock";
    static final String STUB = "WireMock stub";
    private static final int THREADS = 128;

    private ServedMock() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(arguments[0].equals(MOCK) ? mock() : stub());
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(process.getProcessCpuTime());
        }
        System.exit(0);
    }

    private static String mock() {
        MockAccounting mock = MockAccounting.start();
        return mock.port() + " " + mock.org(Account.ORGCODE).apiKey();
    }

    /** With everything off that the mock has off, too: what is left is WireMock itself. */
    private static String stub() throws IOException, InterruptedException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(THREADS)
                .asynchronousResponseEnabled(true)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .templatingEnabled(false)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true));
        String answer = realAnswer();
        server.start();
        server.stubFor(post(urlEqualTo("/accounting/event/record"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(answer)));
        return server.port() + " any";
    }

    private static String realAnswer() throws IOException, InterruptedException {
        try (MockAccounting mock = MockAccounting.start()) {
            return new Asking(mock).answer("/event/record", Bodies.SALE);
        }
    }
}
