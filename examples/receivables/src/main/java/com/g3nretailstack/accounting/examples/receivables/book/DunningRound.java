package com.g3nretailstack.accounting.examples.receivables.book;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.model.DunningAction;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningActionKind;
import com.g3nretailstack.accounting.model.DunningActionListRequest;
import com.g3nretailstack.accounting.model.DunningDue;
import com.g3nretailstack.accounting.model.DunningEvaluateRequest;
import com.g3nretailstack.accounting.model.DunningEvaluation;
import com.g3nretailstack.accounting.model.DunningLevel;
import com.g3nretailstack.accounting.model.DunningPolicySetRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Duns whatever is due as of an instant, and counts it by level. */
public final class DunningRound {
    /** The level at which a debt is handed to a collector. */
    public static final int COLLECTION = 3;

    /** From how many days overdue each level sets in, the first level first. */
    public static final List<Integer> DAYS = List.of(1, 60, 365);

    private static final List<DunningActionKind> ACTIONS =
            List.of(DunningActionKind.REMINDER, DunningActionKind.DEMAND, DunningActionKind.COLLECTION);
    private static final int MOST_LISTED = 256;
    // the file hands debts over at the same instants, too
    private static final String ROUND = "Round of dunning";

    private final AccountingClient client;
    private final Parallel parallel;

    /** Duns through that client. */
    public DunningRound(AccountingClient client, Parallel parallel) {
        this.client = client;
        this.parallel = parallel;
    }

    /** Sets the policy; one that the organisation has already stays. */
    public void setPolicy() {
        try {
            client.dunning()
                    .policies()
                    .set(DunningPolicySetRequest.builder().levels(levels()).build());
        } catch (RevisionRequiredException there) {
            // the check of what is dunned tells if it is another policy than ours
        }
    }

    private static List<DunningLevel> levels() {
        return List.of(level(1), level(2), level(COLLECTION));
    }

    private static DunningLevel level(int level) {
        return DunningLevel.builder()
                .level(level)
                .daysOverdue(DAYS.get(level - 1))
                .action(ACTIONS.get(level - 1))
                .build();
    }

    /**
     * Records an action for everything that is due, and tells how many there are of this round at each level.
     *
     * <p>They are counted where the service lists them, so a round that an earlier run has begun counts as a whole.
     */
    public Map<Integer, Long> run(Instant asOf) {
        for (List<DunningDue> due = due(asOf); !due.isEmpty(); due = due(asOf)) {
            parallel.each(due, one -> act(one, asOf));
        }
        Map<Integer, Long> dunned = new TreeMap<>();
        for (DunningAction action : client.dunning().actions().list(takenAt(asOf))) {
            if (ROUND.equals(action.reason())) {
                dunned.merge(action.level(), 1L, Long::sum);
            }
        }
        return dunned;
    }

    private static DunningActionListRequest takenAt(Instant asOf) {
        return DunningActionListRequest.builder()
                .fromUtc(asOf)
                .toUtc(asOf.plusMillis(1))
                .build();
    }

    private List<DunningDue> due(Instant asOf) {
        DunningEvaluation evaluation = client.dunning()
                .evaluate(DunningEvaluateRequest.builder()
                        .asOfUtc(asOf)
                        .limit(MOST_LISTED)
                        .build());
        return Objects.requireNonNullElse(evaluation.due(), List.of());
    }

    private void act(DunningDue due, Instant asOf) {
        client.dunning()
                .actions()
                .create(DunningActionCreateRequest.builder()
                        .invoiceId(due.invoiceId())
                        .level(due.level())
                        .takenAt(asOf)
                        .reason(ROUND)
                        .build());
    }
}
