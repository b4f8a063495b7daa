package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator's jobs: the four of the protocol, with its fields. */
class JobsTest {

    private static final List<String> SMALL = List.of("note-sweep request: job", "note-sweep response: swept");

    private final Contract contract = Contract.published();

    @Test
    void theFourJobsAreThoseThatTheirNameCanSay() {
        assertThat(contract.jobs())
                .hasSize(4)
                .extracting(Contract.Job::name)
                .containsExactlyElementsOf(
                        Contract.texts(contract.schema("JobName").get("enum")));
    }

    @Test
    void eachJobHasRequestAndResponseNamedAfterIt() {
        assertThat(JobMarks.problems(contract)).isEmpty();
    }

    @Test
    void eachJobHasTheFieldsThatTheProtocolShows() {
        assertThat(JobMarks.shapes(contract, Resources.text("jobs.txt").lines().toList()))
                .isEmpty();
    }

    @Test
    void everyRequestTakesTheFieldsThatAllJobsAccept() {
        assertThat(contract.jobs())
                .allSatisfy(job -> assertThat(contract.properties(job.schema("request")))
                        .containsKeys("source", "job", "as_of_utc", "limit", "dry_run"));
    }

    @Test
    void noJobIsAnOperation() {
        assertThat(contract.operations())
                .noneMatch(operation -> contract.requestSchema(operation).endsWith("JobRequest"));
    }

    @Test
    void theSoundSmallContractHasNothingWrong() {
        Contract sound = Contract.of(Broken.SOUND);

        assertThat(JobMarks.problems(sound)).isEmpty();
        assertThat(JobMarks.shapes(sound, SMALL)).isEmpty();
    }

    /** One line per way to break it: what stands there, what to put instead, what the check says. */
    static List<List<String>> breakages() {
        return List.of(
                List.of("note-sweep:\n    summary:", "note-sweep:\n    x-summary:", "job note-sweep: needs a summary"),
                List.of(
                        "notes away. Follows notes.html.",
                        "notes away.",
                        "job note-sweep: its description names no page"),
                List.of(
                        "notes away. Follows notes.html.\n    x-provenance: documented",
                        "notes away. Follows notes.html.",
                        "job note-sweep: x-provenance: null"),
                List.of(
                        "NoteSweepJobRequest",
                        "NoteSweepRequest",
                        "job note-sweep: its request is no NoteSweepJobRequest"),
                List.of("NoteSweepJobResponse", "NoteSwept", "job note-sweep: its response is no NoteSweepJobResponse"),
                List.of("{job: note-sweep}", "{job: sweep}", "job note-sweep: its example names the job sweep"),
                List.of("  note-sweep:", "  note-burn:", "job note-burn: not in the protocol"),
                List.of("  note-sweep:", "  note-burn:", "job note-sweep: its response has []"),
                List.of("        job: {type", "        jobs: {type", "job note-sweep: its request has [jobs]"),
                List.of("required: [job]", "required: []", "job note-sweep: its request requires []"),
                List.of("        swept: {type", "        gone: {type", "job note-sweep: its response has [gone]"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void noticesABrokenJob(List<String> breakage) {
        Contract broken = Broken.by(breakage.get(0), breakage.get(1));

        List<String> problems = new ArrayList<>(JobMarks.problems(broken));
        problems.addAll(JobMarks.shapes(broken, SMALL));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(breakage.get(2)));
    }
}
