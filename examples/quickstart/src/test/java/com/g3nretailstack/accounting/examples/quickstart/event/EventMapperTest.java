package com.g3nretailstack.accounting.examples.quickstart.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMapperTest {
    private static final FileIdentity FILE = new FileIdentity("a.csv", "a".repeat(64));
    private static final FileIdentity NEXT_MONTH = new FileIdentity("b.csv", "b".repeat(64));

    private final SaleIndex sales = new SaleIndex();
    private final EventMapper mapper = mapper(FILE);
    private long number = 1;

    @ParameterizedTest
    @CsvSource({
        "536365, 6, SALE",
        "536365, 0, SALE",
        "536365, -6, INVENTORY_WRITE_OFF",
        "C536365, -6, REFUND",
        "C536365, 6, REFUND",
        "A536365, 1, BAD_DEBT_ADJUSTMENT",
        "A536365, -1, BAD_DEBT_ADJUSTMENT",
    })
    void tellsTheKindByInvoiceAndQuantity(String invoice, long quantity, EventKind kind) {
        assertThat(mapper.event(line(invoice, quantity, "10:00", "1")).kind()).isEqualTo(kind);
    }

    @Test
    void linksARefundToTheLatestSaleThatCoversIt() {
        mapper.event(line("1", 10, "09:00", "13"));
        RetailEvent latest = mapper.event(line("2", 10, "10:00", "13"));
        mapper.event(line("3", 2, "11:00", "13"));

        RetailEvent refund = mapper.event(line("C4", -5, "12:00", "13"));

        assertThat(refund.originalRef()).isEqualTo(latest.sourceRef());
        assertThat(refund.reasonCode()).isNull();
        assertThat(refund.amount()).isEqualByComparingTo("-12.75");
    }

    @Test
    void neverRefundsASaleBeyondWhatItSold() {
        RetailEvent sale = mapper.event(line("1", 10, "09:00", "13"));

        assertThat(mapper.event(line("C2", -6, "10:00", "13")).originalRef()).isEqualTo(sale.sourceRef());
        assertThat(mapper.event(line("C3", -6, "10:01", "13")).originalRef()).isNull();
        assertThat(mapper.event(line("C4", -4, "10:02", "13")).originalRef()).isEqualTo(sale.sourceRef());
    }

    @Test
    void givesAReasonWhereNoSaleIsFound() {
        mapper.event(line("1", 10, "09:00", "13"));
        mapper.event(line("1", 10, "09:00", null));
        mapper.event(line("2", 10, "12:00", "15"));

        assertThat(mapper.event(line("C3", -1, "10:00", "14")).reasonCode()).isEqualTo("X.UNMATCHED");
        assertThat(mapper.event(line("C3", -1, "10:00", null)).reasonCode()).isEqualTo("X.UNMATCHED");
        assertThat(mapper.event(line("C3", -1, "11:59", "15")).reasonCode()).isEqualTo("X.UNMATCHED");
    }

    @Test
    void findsTheSaleOfAnEarlierFile() {
        RetailEvent sale = mapper.event(line("1", 10, "09:00", "13"));

        RetailEvent refund = mapper(NEXT_MONTH).event(line("C2", -1, "10:00", "13"));

        assertThat(refund.originalRef()).isEqualTo(sale.sourceRef());
        assertThat(refund.sourceRef()).startsWith("file:b.csv@");
    }

    @Test
    void keysIdenticalLinesByTheirPlace() {
        RetailEvent first = mapper.event(line("1", 10, "09:00", "13"));
        RetailEvent second = mapper.event(line("1", 10, "09:00", "13"));

        assertThat(first.sourceRef()).isNotEqualTo(second.sourceRef());
    }

    @Test
    void findsSalesAmongManyThousands() {
        for (int i = 0; i < 5000; i++) {
            mapper.event(line("1", 1, "09:00", "customer-" + i % 1000));
        }

        assertThat(mapper.event(line("C1", -1, "09:30", "customer-7")).originalRef())
                .isEqualTo(FILE.sourceRef(4009));
    }

    private EventMapper mapper(FileIdentity file) {
        return new EventMapper(file, new ShopClock(ZoneId.of("Europe/London")), sales, "X.UNMATCHED");
    }

    private RetailLine line(String invoice, long quantity, String time, @Nullable String customer) {
        LocalDateTime at = LocalDateTime.parse("2010-12-01T" + time + ":00");
        return new RetailLine(++number, invoice, "22423", quantity, at, new BigDecimal("2.55"), customer, "EIRE");
    }
}
