package com.g3nretailstack.accounting.examples.faultstorm.promise;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that the SDK promises of money, however bad the weather. */
public final class Promises {
    private static final List<Promise> ALL = List.of(
            new Promise("what was told as done is done exactly once", ToldAndDone::doneIsNotDoneOnce),
            new Promise("what was told as not done is not done", ToldAndDone::notDoneIsDone),
            new Promise("what was told as there already is there", ToldAndDone::alreadyIsNotThere),
            new Promise("nothing is done twice", ToldAndDone::doneTwice),
            new Promise("what was committed is on the books, once", OnTheBooks::strayOrMissing),
            new Promise("the revisions of a record form one chain", Chains::forks),
            new Promise("no result of a stale read survives", Chains::staleResults),
            new Promise("payments add up", OnTheBooks::wrongSums),
            new Promise("a window is exported once", Sweeps::doubledOrSkipped),
            new Promise("a walk sees what existed throughout, and nothing twice", Walks::lostOrDoubled),
            new Promise("every call ends within its deadline", Ends::late),
            new Promise(
                    "callers meet the SDK's exceptions alone", evidence -> evidence.history().surprises().stream()));

    private Promises() {}

    private record Promise(String text, Function<Evidence, Stream<String>> breaches) {

        Stream<Breach> check(Evidence evidence) {
            return breaches.apply(evidence).map(how -> new Breach(text, how));
        }
    }

    /** Every breach in what a storm left behind; none where all promises were kept. */
    public static List<Breach> check(Evidence evidence) {
        return ALL.stream().flatMap(promise -> promise.check(evidence)).toList();
    }

    /** What is promised, in words. */
    public static List<String> texts() {
        return ALL.stream().map(Promise::text).toList();
    }
}
