package com.g3nretailstack.accounting.examples.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsNumberReasonAndTextOfEachLine() throws IOException {
        Path path = folder.resolve("x.rejects.csv");

        try (RejectsFile rejects = RejectsFile.start(path)) {
            rejects.add(new RejectedLine(17, "Quantity is not a whole number", "1,\"A, B\",six"));
        }

        assertThat(Files.readString(path))
                .isEqualToNormalizingNewlines(
                        "line,reason,text\n17,Quantity is not a whole number,\"1,\"\"A, B\"\",six\"\n");
    }

    @Test
    void leavesNoFileWhereNothingIsRejected() throws IOException {
        Path path = Files.writeString(folder.resolve("x.rejects.csv"), "of an earlier run");

        RejectsFile.start(path).close();

        assertThat(path).doesNotExist();
    }

    @Test
    void endsTheRunWhereItCannotWrite() {
        RejectsFile rejects = RejectsFile.start(folder.resolve("no-such-folder").resolve("x.rejects.csv"));

        assertThatThrownBy(() -> rejects.add(new RejectedLine(2, "x", "y")))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("the rejects file cannot be written");
    }
}
