package com.g3nretailstack.accounting.examples.quickstart.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * What tells a file and its lines apart on the service.
 *
 * <p>A line's source reference is {@code file:NAME@HASH#L17}: the name for people, the first 16 hex digits of the
 * content's SHA-256 so that a file replaced under its old name is another file, and the line on which the record begins.
 * Values of the line take no part: thousands of lines of a real month repeat another line exactly.
 *
 * @param name the file's name without folders
 * @param sha256 of the stored bytes, in lower hex
 */
public record FileIdentity(String name, String sha256) {
    private static final int SHORT = 16;

    /** Returns the reference of the record that begins on this line. */
    public String sourceRef(long line) {
        return prefix() + line;
    }

    /** Returns the line that a reference names, or empty when it is not of this file. */
    public OptionalLong lineOf(String sourceRef) {
        String prefix = prefix();
        if (!sourceRef.startsWith(prefix)
                || !sourceRef.substring(prefix.length()).matches("[1-9][0-9]{0,17}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(sourceRef.substring(prefix.length())));
    }

    /** Returns what all events of this file carry in common. */
    public String correlationId() {
        return "retail-file-" + key();
    }

    /** Returns the code by which this file's export is found again. */
    public String exportCode() {
        return "RETAIL-" + key();
    }

    private String prefix() {
        // letters, digits and ".-*_" stay; nothing that a firewall or a tab-separated line could trip over
        String safe = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "file:" + safe + "@" + sha256.substring(0, SHORT) + "#L";
    }

    /** Returns a short key of name and content: the same content under another name is another file. */
    private String key() {
        byte[] both = (name + "\n" + sha256).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256Digest().digest(both)).substring(0, 2 * SHORT);
    }

    /** Returns a fresh SHA-256 digest. */
    public static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
