package com.g3nretailstack.accounting.examples.faultstorm.promise;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.work.PaymentWork;
import com.g3nretailstack.accounting.examples.faultstorm.work.World;
import com.g3nretailstack.accounting.model.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The revisions of each record, one after the other, and whether each change was made from the one before. */
final class Chains {
    private Chains() {}

    static Stream<String> forks(Evidence evidence) {
        return evidence.history().commits().stream()
                .map(Commit::record)
                .distinct()
                .flatMap(record -> forks(Link.chainOf(evidence, record)));
    }

    private static Stream<String> forks(List<Link> chain) {
        List<String> forks = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            long base = link.commit().base();
            boolean skips = base != 0 && base != link.revision() - 1;
            boolean doubled = i > 0 && chain.get(i - 1).revision() == link.revision();
            if (skips || doubled) {
                forks.add(link.record() + " revision " + link.revision() + " by "
                        + link.commit().mark() + " from " + base + (doubled ? ", which is there twice" : ""));
            }
        }
        return forks.stream();
    }

    static Stream<String> staleResults(Evidence evidence) {
        Stream<String> invoices = evidence.world().invoices().stream().flatMap(id -> staleInvoice(evidence, id));
        Stream<String> schedules = evidence.world().schedules().stream().flatMap(id -> staleSchedule(evidence, id));
        return Stream.concat(invoices, schedules);
    }

    /** Every word that was added stands behind all that were there, and every half that was paid is half of what was due. */
    private static Stream<String> staleInvoice(Evidence evidence, String id) {
        List<String> stale = new ArrayList<>();
        String caption = World.CAPTION;
        BigDecimal due = World.AMOUNT;
        for (Link link : Link.chainOf(evidence, id)) {
            Commit commit = link.commit();
            if (commit.path().equals("/invoice/payment/apply")) {
                if (commit.application() > 0 && paid(commit).compareTo(PaymentWork.half(due)) != 0) {
                    stale.add(commit.mark() + " paid " + paid(commit) + " of " + due + " due on " + id);
                }
                due = due.subtract(paid(commit));
            } else if (!commit.asked("invoice_id").isEmpty()) {
                caption = caption + " " + commit.asked("idempotency_key");
                if (!caption.equals(commit.answered("caption"))) {
                    stale.add(id + " revision " + link.revision() + " reads \"" + commit.answered("caption")
                            + "\" and not \"" + caption + "\"");
                }
            }
        }
        return Stream.concat(stale.stream(), lost(evidence, id, caption));
    }

    private static BigDecimal paid(Commit commit) {
        return commit.request().get("amount").getAsBigDecimal();
    }

    private static Stream<String> lost(Evidence evidence, String id, String caption) {
        return evidence.books().invoices().stream()
                .filter(invoice -> invoice.invoiceId().equals(id))
                .map(Invoice::caption)
                .filter(held -> !caption.equals(held))
                .map(held -> id + " reads \"" + held + "\" in the end, and not \"" + caption + "\"");
    }

    /** Each flip ends in the other state than the one before. */
    private static Stream<String> staleSchedule(Evidence evidence, String id) {
        List<String> stale = new ArrayList<>();
        String status = "active";
        for (Link link : Link.chainOf(evidence, id)) {
            String flipped = link.commit().asked("status");
            if (flipped.equals(status)) {
                stale.add(id + " revision " + link.revision() + " by "
                        + link.commit().mark() + " is " + status + " as before");
            }
            status = flipped;
        }
        return stale.stream();
    }
}
