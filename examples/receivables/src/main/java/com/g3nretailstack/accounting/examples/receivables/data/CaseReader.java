package com.g3nretailstack.accounting.examples.receivables.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one receivable of the lines of its case, which are in the order of time. */
final class CaseReader {
    // the signs that an appeal was upheld; others are notes of the clerk
    private static final List<String> UPHELD = List.of("#", "G");

    private final String caseId;
    private final List<Fact> facts = new ArrayList<>();
    private BigDecimal paid = BigDecimal.ZERO;
    private @Nullable BigDecimal fine;
    private int notices;

    CaseReader(String caseId) {
        this.caseId = caseId;
    }

    void take(Row row) {
        if (facts.isEmpty() != row.activity().equals("Create Fine")) {
            throw row.bad("a case begins with 'Create Fine', and does so once");
        }
        if (!facts.isEmpty() && row.at().isBefore(facts.get(facts.size() - 1).at())) {
            throw row.bad("the line lies before the one above it");
        }
        switch (row.activity()) {
            case "Create Fine" -> fine(row);
            case "Send Fine" -> charge(row, Fact.Kind.EXPENSE, row.amount("expense"));
            case "Add penalty" -> penalty(row);
            case "Payment" -> payment(row);
            case "Send for Credit Collection" -> facts.add(new Fact.Collection(row.line(), row.at()));
            default -> appeal(row);
        }
    }

    private void fine(Row row) {
        fine = row.amount("amount");
        facts.add(new Fact.Charge(row.line(), row.at(), Fact.Kind.FINE, fine));
    }

    // the line holds the new sum, not what is added
    private void penalty(Row row) {
        BigDecimal before = fine == null ? BigDecimal.ZERO : fine;
        fine = row.amount("amount");
        if (fine.compareTo(before) < 0) {
            throw row.bad("a penalty makes the fine smaller");
        }
        charge(row, Fact.Kind.PENALTY, fine.subtract(before));
    }

    private void charge(Row row, Fact.Kind kind, BigDecimal amount) {
        if (amount.signum() > 0) {
            facts.add(new Fact.Charge(row.line(), row.at(), kind, amount));
        }
    }

    // paymentamount lost its decimal point at the source: a payment is what the running total grew by
    private void payment(Row row) {
        BigDecimal total = row.amount("totalpaymentamount");
        if (total.compareTo(paid) < 0) {
            throw row.bad("the running total of payments falls");
        }
        notices++;
        if (total.compareTo(paid) > 0) {
            facts.add(new Fact.Payment(row.line(), row.at(), total.subtract(paid)));
        }
        paid = total;
    }

    private void appeal(Row row) {
        if (UPHELD.contains(row.dismissal())) {
            facts.add(new Fact.Dismissal(row.line(), row.at()));
        }
    }

    Receivable receivable() {
        return new Receivable(caseId, facts, notices);
    }
}
