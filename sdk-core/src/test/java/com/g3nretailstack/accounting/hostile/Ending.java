package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.g3nretailstack.accounting.internal.json.JsonTree;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.revision.Outcome;
import com.google.gson.JsonElement;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges how a call ended: with something whole, or with an exception of ours that tells nothing it should not. */
final class Ending {
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_TEXT = 2100;
    private static final int LONGEST_ATTEMPT = 4000;

    private final List<String> faults = new ArrayList<>();

    private Ending() {}

    /** What is wrong with a result; nothing as a rule. */
    static List<String> ofResult(@Nullable Object result) {
        Ending ending = new Ending();
        ending.check(result);
        return ending.faults;
    }

    /** What is wrong with a failure; nothing as a rule. */
    static List<String> ofFailure(Throwable failure) {
        Ending ending = new Ending();
        if (failure instanceof AccountingException ours) {
            ending.check(ours);
        } else {
            ending.faults.add("another type: " + failure);
        }
        return ending.faults;
    }

    private void check(@Nullable Object result) {
        if (result instanceof Outcome<?> outcome) {
            check(outcome.record());
        } else if (result instanceof Optional<?> maybe) {
            maybe.ifPresent(this::check);
        } else if (result instanceof Page<?> page) {
            page.items().forEach(this::check);
            expect(page.toString().length() < LONGEST_TEXT, "a long page");
        } else if (result instanceof JsonElement json) {
            guarded(() -> JsonBytes.decode(JsonBytes.encode(json, JsonTree::write), JsonTree::read));
        } else if (result != null && Models.isModel(result)) {
            checkModel(result);
        }
    }

    private void checkModel(Object model) {
        expect(model.toString().length() <= LONGEST_TEXT, "a long toString of " + model.getClass());
        guarded(() -> {
            Object again = Models.rewritten(model);
            expect(again.equals(model), "another model when written and read again");
            expect(again.hashCode() == model.hashCode(), "another hash code when written and read again");
            return again;
        });
        for (MethodHandle accessor : Models.accessorsOf(model)) {
            try {
                Object told = (Object) accessor.invokeExact(model);
                expect(told == null || told != this, "itself");
            } catch (NoSuchElementException saysThatItIsMissing) {
                expect(String.valueOf(saysThatItIsMissing.getMessage()).endsWith(": not in the answer"), "its words");
            } catch (Throwable other) {
                faults.add(accessor + " threw " + other);
            }
        }
    }

    private void check(AccountingException failure) {
        List<String> spoken = spoken(failure);
        for (Throwable each = failure; each != null; each = each.getCause()) {
            checkText(String.valueOf(each.getMessage()), LONGEST_MESSAGE, spoken);
            for (Throwable suppressed : each.getSuppressed()) {
                checkText(String.valueOf(suppressed.getMessage()), LONGEST_MESSAGE, spoken);
            }
        }
        checkText(failure.failure().toString(), LONGEST_ATTEMPT, spoken);
        failure.attempts().forEach(attempt -> checkText(attempt.toString(), LONGEST_ATTEMPT, spoken));
        guarded(() -> failure.effect().name() + failure.isRetrySafe() + failure.requestId() + failure.tag());
    }

    private void checkText(String text, int longest, List<String> spoken) {
        expect(
                text.length() <= longest,
                "a message of " + text.length() + " characters: " + text.substring(0, Math.min(200, text.length())));
        // what was mixed up so that the service speaks it is the service's word
        boolean told = text.contains(Sample.CANARY) && spoken.stream().noneMatch(word -> word.contains(Sample.CANARY));
        expect(!told, "a message that quotes the answer: " + text);
    }

    private static List<String> spoken(AccountingException failure) {
        List<String> words = new ArrayList<>();
        for (Throwable each = failure; each instanceof AccountingException ours; each = each.getCause()) {
            add(words, ours.tag());
            add(words, ours.requestId());
            add(words, ours.response() == null ? null : ours.response().buildId());
            ApiError error = ours.failure().error();
            if (error != null && error.major() != null && error.major().message() != null) {
                error.major().message().values().forEach(word -> add(words, word));
            }
            ours.attempts().forEach(attempt -> add(words, attempt.requestId()));
            for (Throwable suppressed : each.getSuppressed()) {
                words.addAll(suppressed instanceof AccountingException also ? spoken(also) : List.of());
            }
        }
        return words;
    }

    private static void add(List<String> words, @Nullable String word) {
        words.add(Objects.requireNonNullElse(word, ""));
    }

    private void guarded(java.util.concurrent.Callable<?> use) {
        try {
            use.call();
        } catch (Throwable other) {
            faults.add("its use threw " + other);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
