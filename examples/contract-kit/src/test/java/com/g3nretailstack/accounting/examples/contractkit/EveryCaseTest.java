package com.g3nretailstack.accounting.examples.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.site.EmbeddedSite;
import com.g3nretailstack.accounting.examples.contractkit.suite.KitCase;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole suite against a mock: whatever the contract declares can be played there, so no case is skipped. */
final class EveryCaseTest {
    private static final EmbeddedSite SITE = EmbeddedSite.start();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @TestFactory
    Stream<DynamicTest> passes() {
        return ContractKit.cases().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> play(each)));
    }

    private static void play(KitCase kitCase) {
        CaseResult result = kitCase.run(SITE);

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
    }
}
