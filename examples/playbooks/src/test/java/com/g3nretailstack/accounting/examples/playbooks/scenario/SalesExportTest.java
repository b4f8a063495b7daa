package com.g3nretailstack.accounting.examples.playbooks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalesExportTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void isAcceptedAsPlayed() {
        Story story = house.play(new SalesExport());

        assertThat(story.checks().failed()).isEmpty();
        assertThat(story.checks().all()).hasSize(18);
    }

    @Test
    void recordsAReturnBeforeItsSale() {
        house.play(new SalesExport());

        assertThat(house.org().events().list())
                .extracting(event -> event.contains("return:demo-sales-export-2002/1")
                        || event.contains("order:demo-sales-export-1002/1"))
                .endsWith(true, true);
        assertThat(house.org().events().list().get(3))
                .contains("\"type\":\"refund\"", "order:demo-sales-export-1002/1");
    }

    @Test
    void seesALostSale() {
        assertThat(house.seen(new SalesExport(), () -> house.drop("1003/1")))
                .contains(
                        "the evidence counts the events",
                        "the evidence's checksum is that of the events",
                        "every source record is there once, and nothing else",
                        "sales less refunds are what the shop kept")
                .doesNotContain("every reversal and adjustment is linked to its original");
    }

    @Test
    void seesASaleThatIsGoneFromUnderItsRefund() {
        assertThat(house.seen(new SalesExport(), () -> house.drop("1002/1")))
                .contains(
                        "every reversal and adjustment is linked to its original",
                        "the report finds no discrepancy",
                        "each return came through another channel than its sale");
    }

    @Test
    void seesARefundBookedTwice() {
        assertThat(house.seen(new SalesExport(), () -> house.duplicate("2002/1")))
                .contains(
                        "the evidence counts the events",
                        "every source record is there once, and nothing else",
                        "no sale is taken back beyond what it sold");
    }

    @Test
    void seesACutReversalLink() {
        assertThat(house.seen(new SalesExport(), () -> house.cut("2001/1", "original_event")))
                .contains("every reversal and adjustment is linked to its original", "the report finds no discrepancy")
                .doesNotContain("the evidence's checksum is that of the events");
    }

    @Test
    void seesAnAlteredAmount() {
        assertThat(house.seen(
                        new SalesExport(),
                        () -> house.alter("1003/1", event -> event.put("amount", new BigDecimal("24.61")))))
                .contains(
                        "the evidence's checksum is that of the events",
                        "every source record is there once, and nothing else",
                        "sales less refunds are what the shop kept")
                .doesNotContain("the evidence counts the events");
    }

    @Test
    void seesAnotherArticleGivenBack() {
        assertThat(house.seen(new SalesExport(), () -> house.alter("2001/1", event -> event.put("sku", "22423"))))
                .containsExactly("every refund gives back the article of its sale");
    }

    @Test
    void seesARefundWithoutReason() {
        assertThat(house.seen(new SalesExport(), () -> house.cut("2001/1", "reason_code")))
                .containsExactly("every reversal and adjustment has a reason and its code");
    }

    @Test
    void seesAChannelThatWasNotKept() {
        assertThat(house.seen(
                        new SalesExport(), () -> house.alter("2001/1", event -> event.put("channel_code", "WEB"))))
                .containsExactly("each return came through another channel than its sale");
    }

    @Test
    void seesALostSourceReference() {
        assertThat(house.seen(new SalesExport(), () -> house.cut("1003/1", "source_refs")))
                .contains(
                        "every event leads back to a source record",
                        "the report finds no discrepancy",
                        "every source record is there once, and nothing else");
    }
}
