package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.Trial.Result;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.testing.Books;
import com.g3nretailstack.accounting.examples.quickstart.testing.RetailText;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.FaultRule;
import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers get lost after the service applied what was asked: nothing is missing, nothing is there twice. */
class LostAnswersTest {
    private static final int LINES = 1500;
    private static final String LINE = "536365,85123A,LAMP,6,2010-12-01T08:26:00,2.55,,United Kingdom";

    @TempDir
    Path folder;

    @Test
    void tiesWithOneAnswerOfAHundredLost() {
        try (MockAccounting mock = MockAccounting.start()) {
            Trial trial = new Trial(mock, "ACME", folder);
            FaultRule lost = trial.org()
                    .faults()
                    .when(RequestMatch.any())
                    .probability(0.01, 7)
                    .play(Fault.commitThenDrop());

            Result result = trial.run("--json", "--data", data().toString());

            assertThat(lost.fired()).isGreaterThanOrEqualTo(8);
            assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
            assertThat(Books.of(trial.org()).sourceRefs()).hasSize(LINES).doesNotHaveDuplicates();
            assertThat(trial.org().exportCount()).isEqualTo(1);
            assertThat(trial.org().batchCount()).isEqualTo(1);
        }
    }

    @Test
    void tiesWithTheAnswersOfAllWritesOfASettlementLost() {
        try (MockAccounting mock = MockAccounting.start()) {
            Trial trial = new Trial(mock, "ACME", folder);
            for (String path : new String[] {"/export/create", "/export/batch/create", "/export/batch/status/set"}) {
                trial.org().faults().on(path).nth(1).play(Fault.commitThenDrop());
            }

            Result result = trial.run();

            assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
            assertThat(trial.org().exportCount()).isEqualTo(1);
            assertThat(trial.org().batchCount()).isEqualTo(1);
        }
    }

    private Path data() {
        RetailText.file(folder, Collections.nCopies(LINES, LINE).toArray(String[]::new));
        return folder.resolve("retail.csv");
    }
}
