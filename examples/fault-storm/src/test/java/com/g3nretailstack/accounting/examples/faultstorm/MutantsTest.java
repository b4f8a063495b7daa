package com.g3nretailstack.accounting.examples.faultstorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation finds what is wrong with a pipeline that keeps a promise no longer. */
class MutantsTest {
    private static final String PIPELINE = "com.g3nretailstack.accounting.internal.pipeline.";
    private static final String DECISION = "com.g3nretailstack.accounting.internal.decision.";

    @TempDir
    Path folder;

    // what the SDK does is the same on every JVM: the build's second run of the tests, on another JDK, takes three
    static Stream<Arguments> mutants() {
        return all().limit(Boolean.getBoolean("second.run") ? 3 : Long.MAX_VALUE);
    }

    private static Stream<Arguments> all() {
        return Stream.of(
                arguments(
                        "re-applies after an unknown outcome",
                        PIPELINE + "LostWrite",
                        "if (verdict == WriteVerdict.UNKNOWN) {",
                        "if (verdict == null) {"),
                arguments(
                        "sends a create again when the look-up is empty",
                        PIPELINE + "CreateOnceCall",
                        "Duration quiet = scope.plan().resendAfter();",
                        "Duration quiet = Duration.ZERO;"),
                arguments(
                        "swaps the revision into the same body",
                        PIPELINE + "UpdatingCall",
                        "invocation(update, current.typed().data(), revision, scope)",
                        "invocation(update, base.typed().data(), revision, scope)"),
                arguments(
                        "forgets an unknown attempt when the last one was refused",
                        PIPELINE + "RetryingCall",
                        "unknown |= !invocation.isRead() && result.leavesEffectUnknown();",
                        "unknown = !invocation.isRead() && result.leavesEffectUnknown();"),
                arguments(
                        "sends a create again after a lost answer",
                        DECISION + "RetryDecider",
                        "case CREATE, UPSERT -> RetryDecision.stop(\"not retried: \" + what + \" leaves a create unknown\");",
                        "case CREATE, UPSERT -> wait(attempt, what, floor);"),
                arguments(
                        "takes a conflict after an unknown attempt for an ordinary one",
                        PIPELINE + "ReapplyingCall",
                        "Setback<R> setback = tried.effectUnknown()",
                        "Setback<R> setback = tried.effectUnknown() && tried.refusal() == null"),
                arguments(
                        "makes a payment anew after an unknown outcome",
                        PIPELINE + "GuardedCreatingCall",
                        "} catch (RevisionConflictException stale) {",
                        "} catch (com.g3nretailstack.accounting.error.OutcomeUnknownException unknown) {\n"
                                + "                continue;\n            } catch (RevisionConflictException stale) {"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void isCaught(String what, String type, String right, String wrong) throws Exception {
        try (Mutant mutant = Mutant.of(type, right, wrong, folder)) {
            assertThat(mutant.run("--seed", "1", "--runs", "400")).as(what).isEqualTo(1);
        }
    }
}
