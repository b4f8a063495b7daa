package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.net.SocketException;

/** A client in a JVM with a small heap, to be run as a process of its own: prints how a call with each bomb ends. */
public final class SmallHeap {
    private SmallHeap() {}

    /** Takes the longest answer that the client shall read, in bytes. */
    public static void main(String[] arguments) throws IOException {
        for (Bomb bomb : Bomb.values()) {
            System.out.println(bomb + " " + ending(bomb, Long.parseLong(arguments[0])));
        }
    }

    private static String ending(Bomb bomb, long longest) throws IOException {
        try (WireServer server = new WireServer((request, out) -> {
                    bomb.write(out);
                    throw new SocketException("hang up");
                });
                AccountingClient client = AccountingClient.builder()
                        .baseUrl(server.baseUrl())
                        .credentials(Credentials.apiKey("key-1"))
                        .orgcode("ACME")
                        .retryPolicy(RetryPolicy.none())
                        .maxResponseBytes(longest)
                        .build()) {
            return client.stat().get().toString();
        } catch (Throwable failure) {
            return failure.getClass().getSimpleName() + ": " + failure.getCause();
        }
    }
}
