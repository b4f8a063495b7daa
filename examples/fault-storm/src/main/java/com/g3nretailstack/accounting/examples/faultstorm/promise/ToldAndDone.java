package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static java.util.stream.Collectors.groupingBy;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What callers were told, against what the service committed. */
final class ToldAndDone {
    private static final Set<Told> WITHOUT_EFFECT = Set.of(Told.NOT_DONE, Told.UNCHANGED, Told.READ);

    private ToldAndDone() {}

    static Stream<String> doneIsNotDoneOnce(Evidence evidence) {
        Map<String, List<Commit>> commits = byMark(evidence);
        return evidence.history().operations().stream()
                .filter(operation -> operation.told() == Told.DONE)
                .filter(operation -> !isDoneOnce(operation, commits.getOrDefault(operation.mark(), List.of())))
                .map(operation -> operation.mark() + " " + operation.kind() + " was told as done with "
                        + operation.record() + ", and committed as "
                        + records(commits.getOrDefault(operation.mark(), List.of())));
    }

    private static boolean isDoneOnce(Operation operation, List<Commit> commits) {
        return commits.size() == 1 && commits.get(0).record().equals(operation.record());
    }

    static Stream<String> notDoneIsDone(Evidence evidence) {
        Map<String, List<Commit>> commits = byMark(evidence);
        return evidence.history().operations().stream()
                .filter(operation -> WITHOUT_EFFECT.contains(operation.told()))
                .filter(operation -> commits.containsKey(operation.mark()))
                .map(operation -> operation.mark() + " " + operation.kind() + " was told as " + operation.told()
                        + ", and committed as " + records(commits.getOrDefault(operation.mark(), List.of())));
    }

    /** Who asked for a state that nobody else asks for was told of their own write; others of somebody's. */
    static Stream<String> alreadyIsNotThere(Evidence evidence) {
        return evidence.history().operations().stream()
                .filter(operation -> operation.told() == Told.ALREADY)
                .filter(operation -> evidence.history().commits().stream()
                        .noneMatch(commit -> operation.kind().equals("extend-invoice")
                                ? commit.mark().equals(operation.mark())
                                : commit.record().equals(operation.record())))
                .map(operation -> operation.mark() + " " + operation.kind() + " was told that " + operation.record()
                        + " is as was asked for, and nobody wrote so");
    }

    /** Whatever was told: also of what is unknown one commit is all that there may be, and of all applications of a function. */
    static Stream<String> doneTwice(Evidence evidence) {
        return byMark(evidence).entrySet().stream()
                .filter(mark -> mark.getValue().size() > 1)
                .map(mark -> mark.getKey() + " was committed as " + records(mark.getValue()));
    }

    private static Map<String, List<Commit>> byMark(Evidence evidence) {
        return evidence.history().commits().stream()
                .filter(commit -> !commit.mark().isEmpty())
                .collect(groupingBy(Commit::mark));
    }

    private static List<String> records(List<Commit> commits) {
        return commits.stream()
                .map(commit -> "#" + commit.number() + " " + commit.record() + " application " + commit.application())
                .toList();
    }
}
