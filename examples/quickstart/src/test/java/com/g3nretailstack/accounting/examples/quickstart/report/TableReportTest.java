package com.g3nretailstack.accounting.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableReportTest {

    @Test
    void showsEveryFigureToItsLastDecimal() {
        assertThat(TableReport.of(new RunReport(List.of(JsonReportTest.report("a.csv")), "GBP")))
                .isEqualToNormalizingNewlines("""

                        a.csv
                          lines read           4
                          lines rejected       1
                          type                       events             amount GBP
                          refund                          1                -100.00
                          sale                            2 1,234,567,890,123.000001
                          all                             3
                          export batch         b-1, sent, 3 events
                          checksum             abc
                          traceability         100 %
                          refunds              1 linked to their sale, 0 with a reason code instead
                          recorded now         3 events, 1.5 a second, all in 2.5 s
                          figures              tie with an independent sum over the file
                        """);
    }
}
