package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.examples.faultstorm.simulation.Simulation;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each check finds what it is there to find: a storm in which all was kept, with one thing changed. */
class PromisesTest {
    private static Evidence kept;

    @BeforeAll
    static void aStormThatDidSomeOfEverything() throws Exception {
        long seed = 1;
        do {
            kept = Simulation.run(seed++);
        } while (!isRich(kept));
    }

    private static boolean isRich(Evidence evidence) {
        return Tampered.has(evidence, "/invoice/payment/apply", 3)
                && Tampered.has(evidence, "/export/schedule/status/set", 2)
                && evidence.books().exports().stream()
                                .filter(Sweeps::isScheduled)
                                .count()
                        > 2
                && Tampered.walks(evidence).findFirst().isPresent()
                && Tampered.functionForms(evidence).findFirst().isPresent();
    }

    @Test
    void findNothingWhereAllWasKept() {
        assertThat(Promises.check(kept)).isEmpty();
    }

    @Test
    void findADeedThatWasToldAndNotDone() {
        Operation done = Tampered.functionForm(kept);

        assertThat(broken(Tampered.of(kept).withoutCommitsOf(done.mark()).evidence()))
                .contains("what was told as done is done exactly once");
    }

    @Test
    void findADeedThatWasDoneAndToldAsNotDone() {
        Operation done = Tampered.functionForm(kept);

        assertThat(broken(Tampered.of(kept).telling(done, Told.NOT_DONE).evidence()))
                .containsExactly("what was told as not done is not done");
    }

    @Test
    void findAStateThatNobodyWrote() {
        Operation done = Tampered.functionForm(kept);

        assertThat(broken(Tampered.of(kept)
                        .withoutCommitsOf(done.mark())
                        .telling(done, Told.ALREADY)
                        .evidence()))
                .contains("what was told as there already is there");
    }

    @Test
    void findASecondCommit() {
        Commit first = Tampered.commit(kept, "/event/record");

        assertThat(broken(Tampered.of(kept)
                        .with(Tampered.under(first, "ev-second", new JsonObject()))
                        .evidence()))
                .contains("nothing is done twice", "what was committed is on the books, once");
    }

    @Test
    void findAnUnknownThatWasDoneTwice() {
        Operation done = Tampered.functionForm(kept);
        Commit first = Tampered.commitOf(kept, done.mark());

        assertThat(broken(Tampered.of(kept)
                        .telling(done, Told.UNKNOWN)
                        .with(Tampered.under(first, first.record(), first.answer()))
                        .evidence()))
                .contains("nothing is done twice");
    }

    @Test
    void findARecordThatIsMissing() {
        Books books = kept.books();

        assertThat(broken(Tampered.of(kept)
                        .with(new Books(
                                books.events().subList(1, books.events().size()),
                                books.invoices(),
                                books.payments(),
                                books.exports(),
                                books.schedules()))
                        .evidence()))
                .contains("what was committed is on the books, once");
    }

    @Test
    void findAFork() {
        Operation done = Tampered.functionForm(kept);
        Commit first = Tampered.commitOf(kept, done.mark());

        assertThat(broken(Tampered.of(kept)
                        .with(Tampered.marked(first, "another"))
                        .evidence()))
                .contains("the revisions of a record form one chain");
    }

    @Test
    void findAWordThatWasLost() {
        Operation done = Tampered.functionForm(kept);
        Commit first = Tampered.commitOf(kept, done.mark());
        JsonObject stale = first.answer().deepCopy();
        stale.addProperty("caption", "start " + first.asked("idempotency_key") + "?");

        assertThat(broken(Tampered.of(kept)
                        .withoutCommitsOf(done.mark())
                        .with(Tampered.under(first, first.record(), stale))
                        .evidence()))
                .contains("no result of a stale read survives");
    }

    @Test
    void findAFlipThatWasMadeFromAStaleRead() {
        Commit flip = Tampered.commit(kept, "/export/schedule/status/set");
        JsonObject request = flip.request().deepCopy();
        request.addProperty("status", flip.asked("status").equals("active") ? "suspended" : "active");

        assertThat(broken(Tampered.of(kept)
                        .withoutCommitsOf(flip.mark())
                        .with(new Commit(
                                0, flip.path(), flip.mark(), flip.application(), flip.record(), request, flip.answer()))
                        .evidence()))
                .contains("no result of a stale read survives");
    }

    @Test
    void findAPaymentThatIsMissingFromTheSum() {
        Commit payment = Tampered.commit(kept, "/invoice/payment/apply");

        assertThat(broken(Tampered.of(kept).withoutCommitsOf(payment.mark()).evidence()))
                .contains("payments add up");
    }

    @Test
    void findAWindowThatWasLeftOut() {
        assertThat(broken(Tampered.of(kept).withoutAWindow().evidence())).contains("a window is exported once");
    }

    @Test
    void findAWindowThatWasExportedTwice() {
        assertThat(broken(Tampered.of(kept).withAWindowTwice().evidence())).contains("a window is exported once");
    }

    @Test
    void findAWalkThatSawARowTwice() {
        Operation walk = Tampered.walk(kept);

        assertThat(broken(Tampered.of(kept)
                        .seeing(walk, List.of(walk.rows().get(0), walk.rows().get(0)))
                        .evidence()))
                .contains("a walk sees what existed throughout, and nothing twice");
    }

    @Test
    void findAWalkThatMissedARow() {
        Operation walk = Tampered.walk(kept);

        assertThat(broken(Tampered.of(kept).seeing(walk, List.of()).evidence()))
                .containsExactly("a walk sees what existed throughout, and nothing twice");
    }

    @Test
    void findACallThatOutlivesItsDeadline() {
        Operation done = Tampered.functionForm(kept);

        assertThat(broken(
                        Tampered.of(kept).lasting(done, Duration.ofSeconds(121)).evidence()))
                .containsExactly("every call ends within its deadline");
    }

    @Test
    void findAnExceptionThatIsNoneOfTheSdk() {
        Evidence evidence = Tampered.of(kept).evidence();
        evidence.history().surprise("op1-1: java.lang.IllegalStateException");

        assertThat(broken(evidence)).containsExactly("callers meet the SDK's exceptions alone");
    }

    private static List<String> broken(Evidence evidence) {
        return Promises.check(evidence).stream().map(Breach::promise).distinct().toList();
    }
}
