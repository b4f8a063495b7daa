package com.g3nretailstack.accounting.examples.faultstorm.promise;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Walks over the events, while others record. */
final class Walks {
    private Walks() {}

    static Stream<String> lostOrDoubled(Evidence evidence) {
        List<Commit> commits = evidence.history().commits();
        return evidence.history().operations().stream()
                .filter(operation -> operation.kind().equals("walk-events"))
                .flatMap(walk -> Stream.concat(lost(walk, commits), doubled(walk)));
    }

    private static Stream<String> lost(Operation walk, List<Commit> commits) {
        Set<String> seen = new HashSet<>(walk.rows());
        return commits.stream()
                .filter(commit -> walk.whole() && commit.number() <= walk.commitsBefore())
                .filter(commit -> commit.path().equals("/event/record") && !seen.contains(commit.record()))
                .map(commit -> walk.mark() + " did not see " + commit.record() + ", which was there when it began");
    }

    private static Stream<String> doubled(Operation walk) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String row : walk.rows()) {
            if (!seen.add(row)) {
                twice.add(walk.mark() + " saw " + row + " twice");
            }
        }
        return twice.stream();
    }
}
