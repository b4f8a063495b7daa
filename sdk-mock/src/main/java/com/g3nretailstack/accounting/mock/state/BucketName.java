package com.g3nretailstack.accounting.mock.state;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bucket's name says: {@code scm-attachments} are objects of {@code scm}, {@code scm-changelog} stands for its records.
 *
 * @param service whose bucket it is
 * @param purpose what it is for, such as {@code attachments}; empty when the name has one word
 */
public record BucketName(String service, String purpose) {

    private static final Pattern NAME = Pattern.compile("(.+?)-(usage(?:-.*)?|[^-]+)");

    /** Reads a name. */
    public static BucketName of(String bucket) {
        Matcher name = NAME.matcher(bucket);
        return name.matches() ? new BucketName(name.group(1), name.group(2)) : new BucketName(bucket, "");
    }

    /** The service that leaves its usage there, null when the bucket is for something else. */
    public @Nullable String usageOf() {
        return purpose.equals("usage") || purpose.startsWith("usage-") ? service : null;
    }

    /** Whether it holds the log of changes by which records are billed. */
    public boolean changelog() {
        return purpose.equals("changelog");
    }
}
