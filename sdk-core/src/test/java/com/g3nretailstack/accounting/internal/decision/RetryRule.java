package com.g3nretailstack.accounting.internal.decision;

import static com.g3nretailstack.accounting.api.RetryClass.IDEMPOTENT;
import static com.g3nretailstack.accounting.api.RetryClass.READ;
import static com.g3nretailstack.accounting.api.RetryClass.REVISIONED;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.model.ApiError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent again, written down a second time: from the design's words, with nothing of the code that decides.
 *
 * @param says the rule
 * @param fits whether a result is of that rule; the first one that fits counts
 * @param again the classes that are sent again
 */
record RetryRule(String says, Predicate<AttemptResult<?>> fits, Set<RetryClass> again) {
    private static final Set<RetryClass> NONE = Set.of();
    private static final Set<RetryClass> ANY = EnumSet.allOf(RetryClass.class);
    private static final Set<RetryClass> HARMLESS = EnumSet.of(READ, IDEMPOTENT, REVISIONED);

    private static final List<RetryRule> RULES = List.of(
            new RetryRule("a success is the end", Succeeded.class::isInstance, NONE),
            new RetryRule("what the client keeps back stays back", Withheld.class::isInstance, NONE),
            new RetryRule("an interrupt ends the call", Interrupted.class::isInstance, NONE),
            new RetryRule("nothing was sent", result -> result instanceof Lost<?> lost && !lost.sent(), ANY),
            new RetryRule("no answer: by class", Lost.class::isInstance, HARMLESS),
            new RetryRule("an unreadable 2xx: a read alone, or what repeats", Unreadable.class::isInstance, HARMLESS),
            new RetryRule("retryable: false stops", refused(it -> Boolean.FALSE.equals(it.retryable())), NONE),
            new RetryRule("501 and 505: never", refused(it -> it.status == 501 || it.status == 505), NONE),
            new RetryRule("by tag: refused before any effect", tagged("throttled"), ANY),
            new RetryRule("by tag: a fault of the service", tagged("internal-error"), HARMLESS),
            new RetryRule("by tag: never blindly", tagged("conflict", "expected-revision-required"), NONE),
            new RetryRule(
                    "by tag: the caller's fault, which stays",
                    tagged(
                            "validation-error",
                            "invalid-input",
                            "context_mismatch",
                            "unauthorized",
                            "forbidden",
                            "org-write-blocked",
                            "not-found",
                            "invalid-state",
                            "unsupported-version"),
                    NONE),
            new RetryRule(
                    "501 and 505 under a 2xx: never", refused(it -> it.named() == 501 || it.named() == 505), NONE),
            new RetryRule("429 with an envelope", refused(it -> it.named() == 429 && it.error != null), ANY),
            new RetryRule("429 of something in between", refused(it -> it.named() == 429), HARMLESS),
            new RetryRule("408 and 5xx: by class", refused(it -> it.named() == 408 || it.named() >= 500), HARMLESS),
            new RetryRule("whatever else is refused stays refused", result -> true, NONE));

    /** The rule for a result. */
    static RetryRule of(AttemptResult<?> result) {
        return RULES.stream().filter(rule -> rule.fits.test(result)).findFirst().orElseThrow();
    }

    /** Every rule. */
    static List<RetryRule> all() {
        return RULES;
    }

    private record Refusal(int status, @Nullable ApiError error) {

        @Nullable Boolean retryable() {
            return error == null ? null : error.retryable();
        }

        /** The status that counts where no tag does: the error's own, but only under a 2xx. */
        int named() {
            boolean good = status / 100 == 2;
            return good && error != null && error.httpStatus() != null ? error.httpStatus() : status;
        }
    }

    private static Predicate<AttemptResult<?>> refused(Predicate<Refusal> when) {
        return result -> result instanceof Refused<?> refused
                && when.test(new Refusal(refused.info().status(), refused.error()));
    }

    private static Predicate<AttemptResult<?>> tagged(String... tags) {
        return refused(it -> it.error != null
                && it.error.major() != null
                && it.error.major().tag() != null
                && List.of(tags).contains(it.error.major().tag()));
    }
}
