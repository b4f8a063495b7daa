package com.g3nretailstack.accounting.examples.quickstart.tieout;

import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.bytes;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.file;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.gzipped;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.rows;
import static com.g3nretailstack.accounting.examples.quickstart.testing.RetailText.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;
import com.g3nretailstack.accounting.examples.quickstart.data.RetailRow;
import com.g3nretailstack.accounting.examples.quickstart.event.EventKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSumTest {
    @TempDir
    Path folder;

    @Test
    void sumsEachTypeExactly() {
        FileSum sum = FileSum.of(file(
                folder,
                "1,S,\"a, b\",3,2010-12-01T08:26:00,0.333333,1,EIRE",
                "1,S,\"two\nlines\",3,2010-12-01T08:26:00,0.333333,1,EIRE",
                "C1,S,x,-2,2010-12-01T08:26:00,1.10,1,EIRE",
                "A1,B,x,1,2010-12-01T08:26:00,-11062.06,,EIRE",
                "2,S,,-5,2010-12-01T08:26:00,0,,EIRE",
                "broken"));

        assertThat(sum.lines()).isEqualTo(6);
        assertThat(sum.rejected()).isEqualTo(1);
        assertThat(sum.totals())
                .hasToString("{bad_debt_adjustment=Total[count=1, amount=-11062.06],"
                        + " inventory_write_off=Total[count=1, amount=0], refund=Total[count=1, amount=-2.2],"
                        + " sale=Total[count=2, amount=1.999998]}");
    }

    @Test
    void identifiesTheStoredBytesToTheirEnd() {
        byte[] plain = text("1,S,x,1,2010-12-01T08:26:00,1,1,EIRE").getBytes(StandardCharsets.UTF_8);
        FileSum ofPlain = FileSum.of(bytes(folder.resolve("a.csv"), plain));
        FileSum ofZipped = FileSum.of(bytes(folder.resolve("b.csv"), gzipped(plain)));

        assertThat(ofPlain.totals()).isEqualTo(ofZipped.totals());
        assertThat(ofPlain.identity().sha256()).isNotEqualTo(ofZipped.identity().sha256());
        assertThat(FileSum.of(bytes(folder.resolve("abc"), "abc".getBytes(StandardCharsets.UTF_8)))
                        .identity()
                        .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void agreesWithTheReaderOnTheSample() {
        DataFile sample = DataFile.sample();

        assertThat(ofReader(rows(sample))).isEqualTo(figures(FileSum.of(sample)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheReaderOnSpoiltFiles(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] sample = DataFile.sample().open().readAllBytes();
        int heading = text().indexOf('\n') + 1;
        for (int round = 0; round < 30; round++) {
            byte[] spoilt = sample.clone();
            for (int i = random.nextInt(40); i >= 0; i--) {
                byte[] with = "\",\n\r-.09CA£ \u0000x".getBytes(StandardCharsets.UTF_8);
                spoilt[heading + random.nextInt(spoilt.length - heading)] = with[random.nextInt(with.length)];
            }
            DataFile file = bytes(folder.resolve("spoilt.csv"), spoilt);

            assertThat(ofReader(rows(file)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(figures(FileSum.of(file)));
        }
    }

    private static String figures(FileSum sum) {
        return sum.lines() + " lines, " + sum.rejected() + " rejected, " + sum.totals();
    }

    private static String ofReader(List<RetailRow> rows) {
        Totals totals = new Totals();
        rows.stream()
                .filter(RetailLine.class::isInstance)
                .map(RetailLine.class::cast)
                .forEach(line -> {
                    BigDecimal amount = line.unitPrice().multiply(new BigDecimal(line.quantity()));
                    totals.add(EventKind.of(line).wire(), amount);
                });
        return rows.size() + " lines, " + (rows.size() - totals.count()) + " rejected, " + totals;
    }
}
