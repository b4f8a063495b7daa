package com.g3nretailstack.accounting.examples.receivables.tie;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.model.ArBalanceRequest;
import com.g3nretailstack.accounting.model.ArCurrencyBalance;
import com.g3nretailstack.accounting.model.ArMovement;
import com.g3nretailstack.accounting.model.ArStatementAccount;
import com.g3nretailstack.accounting.model.ArStatementRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Statements held against balances: opening balance, movements and closing balance have to tie. */
public final class Statements {
    private final AccountingClient client;

    /** Reads through that client. */
    public Statements(AccountingClient client) {
        this.client = client;
    }

    /** What does not tie in a customer's statement of a window; empty where all does. */
    public Optional<String> difference(Receivable receivable, Instant from, Instant to) {
        String customer = "offender:" + receivable.caseId();
        for (ArStatementAccount account : accounts(customer, from, to)) {
            BigDecimal moved = Objects.requireNonNullElse(account.movements(), List.<ArMovement>of()).stream()
                    .map(ArMovement::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal balance = balance(customer, to, account.currency());
            Standing standing = Standing.of(receivable, to);
            boolean ties = account.openingBalance().add(moved).compareTo(account.closingBalance()) == 0
                    && account.closingBalance().compareTo(balance) == 0
                    && balance.compareTo(standing.charged().subtract(standing.paid())) == 0;
            if (!ties) {
                return Optional.of("statement of " + customer + ": opens with "
                        + account.openingBalance().toPlainString() + ", moves by " + moved.toPlainString()
                        + ", closes with " + account.closingBalance().toPlainString() + ", balance "
                        + balance.toPlainString());
            }
        }
        return Optional.empty();
    }

    private List<ArStatementAccount> accounts(String customer, Instant from, Instant to) {
        return Objects.requireNonNullElse(
                client.receivables()
                        .statement(ArStatementRequest.builder()
                                .customerId(customer)
                                .fromUtc(from)
                                .toUtc(to)
                                .build())
                        .accounts(),
                List.of());
    }

    private BigDecimal balance(String customer, Instant asOf, String currency) {
        return Objects.requireNonNullElse(
                        client.receivables()
                                .balance(ArBalanceRequest.builder()
                                        .customerId(customer)
                                        .asOfUtc(asOf)
                                        .currency(currency)
                                        .build())
                                .balances(),
                        List.<ArCurrencyBalance>of())
                .stream()
                .map(ArCurrencyBalance::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
