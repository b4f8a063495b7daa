package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractJob;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is common to all jobs: how they are asked, what they refuse, and what their answers begin with. */
class MockJobsTest {

    private static final String SWEEP = "export-schedule-sweep";

    private final Shop shop = new Shop();
    private final MockJobs jobs = shop.jobs();

    @Test
    void answersWithTheJobTheRunAndTheInstant() {
        ObjectNode answer = jobs.exportScheduleSweep();

        assertThat(answer.path("job").asString()).isEqualTo(SWEEP);
        assertThat(answer.path("run_id").asString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(answer.path("as_of").asString()).isEqualTo(Shop.START.toString());
    }

    @Test
    void givesEachRunAnIdOfItsOwn() {
        assertThat(jobs.exportScheduleSweep().path("run_id"))
                .isNotEqualTo(jobs.exportScheduleSweep().path("run_id"));
    }

    @Test
    void runsAsOfAnyInstant() {
        ObjectNode answer = jobs.exportScheduleSweep("{\"as_of_utc\":\"2026-05-01T04:00:00+02:00\"}");

        assertThat(answer.path("as_of").asString()).isEqualTo("2026-05-01T02:00:00Z");
    }

    @Test
    void takesTheRequestAsATreeAndLeavesItAsItWas() {
        ObjectNode request = Json.object().put("limit", 7);

        ObjectNode answer = jobs.exportScheduleSweep(request);

        assertThat(answer.path("limit").intValue()).isEqualTo(7);
        assertThat(request).isEqualTo(Json.object().put("limit", 7));
    }

    @Test
    void runsTheJobThatAnEventNames() {
        ObjectNode answer = jobs.run("{\"source\":\"aws.events\",\"job\":\"export-schedule-sweep\",\"limit\":7}");

        assertThat(answer.path("job").asString()).isEqualTo(SWEEP);
        assertThat(answer.path("limit").intValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'job':'export-schedule-sweep'}                          | source is not aws.events.",
                "{'source':'cron','job':'export-schedule-sweep'}          | source is not aws.events.",
                "{'source':'aws.events'}                                  | job is required.",
                "{'source':'aws.events','job':5}                          | job is required.",
                "{'source':'aws.events','job':'make-coffee'}              | job names no job.",
                "{'source':'aws.events','job':'export-schedule-sweep','limit':'x'}|Invalid request: /limit does not meet 'type'."
            })
    void refusesAnEventThatNamesNoJob(String event, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.run(event.replace('\'', '"')))
                .withMessage(text)
                .withCauseInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'job':'usage-rollup'}           | job is not export-schedule-sweep.",
                "{'as_of_utc':'yesterday'}        | Invalid request: /as_of_utc does not meet 'format'.",
                "{'dry_run':'yes'}                | Invalid request: /dry_run does not meet 'type'.",
                "{'limit':1.5}                    | Invalid request: /limit does not meet 'type'."
            })
    void refusesARequestThatDoesNotFit(String request, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.exportScheduleSweep(request.replace('\'', '"')))
                .withMessage(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"limit\":1,\"limit\":2}"})
    void refusesWhatIsNoJsonObject(String request) {
        assertThatIllegalArgumentException().isThrownBy(() -> jobs.exportScheduleSweep(request));
    }

    @Test
    void isOverTheSameOrgsAsTheService() {
        MockOrg.of(shop.service, "BETA");
        shop.call("/export/schedule/create", "{'export_kind':'tax_audit','cadence':{'interval_minutes':5}}")
                .ok();

        assertThat(MockJobs.of(shop.service)
                        .exportScheduleSweep()
                        .path("scheduled")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void runOnOneOrgAloneWhereThatOrgIsAsked() {
        MockOrg other = MockOrg.of(shop.service, "BETA");
        shop.call("/export/schedule/create", "{'export_kind':'tax_audit','cadence':{'interval_minutes':5}}")
                .ok();

        assertThat(other.jobs().exportScheduleSweep().path("scanned").intValue())
                .isZero();
        assertThat(shop.org.jobs().exportScheduleSweep().path("scheduled").intValue())
                .isEqualTo(1);
        assertThat(jobs.exportScheduleSweep().path("scanned").intValue()).isEqualTo(1);
    }

    @Test
    void areThoseOfTheContract() {
        assertThat(Contract.shipped().jobs())
                .hasSize(4)
                .containsEntry(
                        SWEEP,
                        new ContractJob(SWEEP, "ExportScheduleSweepJobRequest", "ExportScheduleSweepJobResponse"));
    }
}
