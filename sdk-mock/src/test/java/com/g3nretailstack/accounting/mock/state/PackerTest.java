package com.g3nretailstack.accounting.mock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackerTest {

    private final Packer packer = new Packer();

    @Test
    void givesBackWhatItWasGiven() {
        for (String text : new String[] {"", "a", "{\"type\":\"sale\"}", "x".repeat(100_000), "äöü€𝄞"}) {
            byte[] record = text.getBytes(StandardCharsets.UTF_8);

            assertThat(packer.unpack(packer.pack(record))).isEqualTo(record);
        }
    }

    @Test
    void givesBackWhatCannotBeMadeSmaller() {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);

        assertThat(packer.unpack(packer.pack(noise))).isEqualTo(noise);
    }

    @Test
    void makesLikeRecordsMuchSmaller() {
        String record =
                "{\"event_id\":\"ev-%d\",\"orgcode\":\"ACME\",\"logical_guid\":\"lg-042\",\"channel_code\":\"WEB\"}";
        packer.pack(record.formatted(1).getBytes(StandardCharsets.UTF_8));

        byte[] second = record.formatted(2).getBytes(StandardCharsets.UTF_8);

        assertThat(packer.pack(second).length).isLessThan(second.length / 3);
    }
}
