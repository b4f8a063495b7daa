package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Job;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks how the operator's jobs are written, and that they have the fields that the protocol shows. */
final class JobMarks {

    private static final Pattern PAGE = Pattern.compile("Follows\\s+\\S");
    /** The protocol names these in its text, for every job, and not in each shape. */
    private static final List<String> EVERYWHERE = List.of("source", "as_of_utc");

    private final Contract contract;
    private final List<String> problems = new ArrayList<>();

    private JobMarks(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with the jobs' marks, names and examples, with where it is. */
    static List<String> problems(Contract contract) {
        JobMarks marks = new JobMarks(contract);
        contract.jobs().forEach(marks::job);
        return marks.problems;
    }

    /** Where contract and the protocol's shapes disagree; a shape is "job request: field optional?". */
    static List<String> shapes(Contract contract, List<String> shapes) {
        JobMarks marks = new JobMarks(contract);
        Set<String> shown = new LinkedHashSet<>();
        shapes.forEach(shape -> shown.add(marks.shape(shape)));
        contract.jobs().stream()
                .filter(job -> !shown.contains(job.name()))
                .forEach(job -> marks.problems.add(job + ": not in the protocol"));
        return marks.problems;
    }

    private void job(Job job) {
        String stem = stem(job.name());
        demand(job, job.node().containsKey("summary"), "needs a summary");
        demand(
                job,
                PAGE.matcher(String.valueOf(job.node().get("description"))).find(),
                "its description names no page that it follows");
        demand(
                job,
                OperationMarks.PROVENANCES.contains(String.valueOf(job.node().get("x-provenance"))),
                "x-provenance: " + job.node().get("x-provenance"));
        demand(job, job.schema("request").equals(stem + "JobRequest"), "its request is no " + stem + "JobRequest");
        demand(job, job.schema("response").equals(stem + "JobResponse"), "its response is no " + stem + "JobResponse");
        Object named = Contract.map(job.body("request").get("example")).get("job");
        demand(job, job.name().equals(named), "its example names the job " + named);
    }

    /** Turns a job's name into a schema's: {@code usage-rollup} is {@code UsageRollup}. */
    private static String stem(String name) {
        StringBuilder stem = new StringBuilder();
        for (String word : name.split("-", -1)) {
            stem.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return stem.toString();
    }

    private String shape(String line) {
        String[] parts = line.split("[ :]+", 3);
        List<String> fields = List.of(parts[2].split(" ", -1));
        Job job = named(parts[0]);
        if (parts[1].equals("request")) {
            required(job, fields);
        }
        fields(job, parts[1], fields);
        return job.name();
    }

    private Job named(String name) {
        return contract.jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElse(new Job(name, Map.of()));
    }

    private void required(Job job, List<String> fields) {
        List<String> required =
                Contract.texts(contract.schema(job.schema("request")).get("required"));
        Set<String> expected = new LinkedHashSet<>(fields);
        expected.removeIf(field -> field.endsWith("?"));
        demand(job, expected.equals(Set.copyOf(required)), "its request requires " + required);
    }

    private void fields(Job job, String body, List<String> fields) {
        Set<String> expected = new LinkedHashSet<>();
        fields.forEach(field -> expected.add(field.replace("?", "")));
        Set<String> found =
                new LinkedHashSet<>(contract.properties(job.schema(body)).keySet());
        if (body.equals("request")) {
            found.removeIf(field -> EVERYWHERE.contains(field) && !expected.contains(field));
        }
        demand(job, expected.equals(found), "its " + body + " has " + found + ", the protocol " + expected);
    }

    private void demand(Job job, boolean holds, String problem) {
        if (!holds) {
            problems.add(job + ": " + problem);
        }
    }
}
