package com.g3nretailstack.accounting.examples.playbooks.procedure;

import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.model.StorageUsage;
import java.time.Duration;

/**
 * Files whose storage is measured.
 *
 * <p>The embedded service gets some; elsewhere there is nothing to put, and what is recorded is about a reference that nobody
 * can measure.
 *
 * @param resourceRef what usage records call them
 * @param bytes what they take up, or -1 where nobody knows
 */
record StoredFiles(String resourceRef, long bytes) {
    private static final String BUCKET = "scm-attachments";
    private static final long RECEIPT = 4_096;
    private static final long CERTIFICATE = 2_048;

    /** Puts the files there, where that can be done. */
    static StoredFiles put(Stage stage) {
        Backstage backstage = stage.backstage();
        if (backstage == null) {
            return new StoredFiles("files:" + stage.run(), -1);
        }
        backstage.org().storage().put(BUCKET, stage.run() + "/receipt.pdf", RECEIPT);
        backstage.org().storage().put(BUCKET, stage.run() + "/certificate.pdf", CERTIFICATE);
        String prefix = "s3://" + BUCKET + "/" + backstage.org().orgcode() + "/" + stage.run() + "/";
        return new StoredFiles(prefix, RECEIPT + CERTIFICATE);
    }

    /** Returns the day to measure: the one under way where its end can be waited for, else the one before. */
    UsageDay day(Stage stage) {
        UsageDay underWay = UsageDay.underWay(stage);
        return stage.backstage() == null ? underWay.before() : underWay;
    }

    /** Moves the embedded service's clock past the end of a day; elsewhere it is over already. */
    void waitForTheEnd(Stage stage, UsageDay day) {
        Backstage backstage = stage.backstage();
        if (backstage != null) {
            backstage.mock().clock().set(day.to().plus(Duration.ofHours(1)));
        }
    }

    /** Checks that the ledger has what is really there, whatever was recorded at first. */
    void check(StorageUsage entry, Checks checks) {
        if (bytes < 0) {
            checks.notCheckable("the ledger has the bytes that are stored", "nothing is stored by this program here");
        } else {
            checks.equal(
                    "the ledger has the bytes that are stored",
                    String.valueOf(bytes),
                    String.valueOf(entry.logicalBytes()));
        }
    }
}
