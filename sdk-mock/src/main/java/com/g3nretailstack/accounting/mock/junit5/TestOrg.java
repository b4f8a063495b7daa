package com.g3nretailstack.accounting.mock.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The org of one test, reset when the test ends.
 *
 * @param org the org; its code follows from the test's id, so that ids and credentials repeat whatever runs beside it
 */
record TestOrg(MockOrg org) implements AutoCloseable {

    private static final int CODE_BYTES = 6;

    static TestOrg of(MockAccounting mock, String testId) {
        return new TestOrg(mock.org("T" + digest(testId)));
    }

    @Override
    public void close() {
        org.reset();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, CODE_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
