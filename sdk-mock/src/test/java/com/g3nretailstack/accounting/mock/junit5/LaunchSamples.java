package com.g3nretailstack.accounting.mock.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.g3nretailstack.accounting.mock.MockAccounting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the sample tests, beside one another, with the JUnit that is on the class path; prints its version and what came of them. */
final class LaunchSamples {

    private LaunchSamples() {}

    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest samples = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectClass(Samples.Shared.class),
                        selectClass(Samples.SharedToo.class),
                        selectClass(Samples.Own.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .build();

        LauncherFactory.create().execute(samples, listener);

        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, UTF_8));
        String jar =
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        System.out.println("api=" + jar.substring(jar.lastIndexOf('/') + 1)
                + " succeeded=" + summary.getTestsSucceededCount()
                + " failed=" + summary.getTotalFailureCount()
                + " open="
                + Samples.SHARED_SEEN.stream().filter(LaunchSamples::listens).count());
    }

    private static boolean listens(MockAccounting mock) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), mock.port()));
            return true;
        } catch (ConnectException closed) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
