package com.g3nretailstack.accounting.mock.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PackerTest {

    private static final String[] TEXTS = {
        "", "a", "\"", "\\", "\\\"", ":", "\":", "[1,2]", "{}", "-1.5", "äöü€𝄞", "x".repeat(20_000), "\n\u0000"
    };
    private final Packer packer = new Packer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"sale\"}",
                "{\"a\":\"\",\"b\":[\"\",\"\"],\"c\":[]}",
                "{\"n\":-12.50,\"t\":true,\"f\":false,\"z\":null,\"o\":{\"1\":1}}",
                "{\"a\":[[1,[\"x\",-2]],{\"b\":\"\\\"\"}]}"
            })
    void givesBackWhatItWasGiven(String text) {
        byte[] record = text.getBytes(StandardCharsets.UTF_8);

        assertThat(packer.unpack(packer.pack(record))).isEqualTo(record);
    }

    @Test
    void givesBackWhateverIsJson() {
        long seed = Long.getLong("packer.seed", 20_261_121L);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] record = Json.bytes(object(random, 3));

            assertThat(packer.unpack(packer.pack(record)))
                    .as("record %d of -Dpacker.seed=%d", i, seed)
                    .isEqualTo(record);
        }
    }

    @Test
    void givesBackWhatHasNamesOfItsOwn() {
        for (int i = 0; i < 10_000; i++) {
            byte[] record = "{\"name%d\":%d}".formatted(i, i).getBytes(StandardCharsets.UTF_8);

            assertThat(packer.unpack(packer.pack(record))).isEqualTo(record);
        }
    }

    @Test
    void keepsWhatLikeRecordsHaveInCommonOnce() {
        String record =
                "{\"event_id\":\"ev-%d\",\"orgcode\":\"ACME\",\"logical_guid\":\"lg-042\",\"channel_code\":\"WEB\"}";
        packer.pack(record.formatted(1).getBytes(StandardCharsets.UTF_8));

        byte[] second = record.formatted(2).getBytes(StandardCharsets.UTF_8);

        assertThat(packer.pack(second).length).isLessThan(second.length / 2);
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = Json.object();
        for (int i = random.nextInt(5); i >= 0; i--) {
            object.set(text(random) + i, value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        ArrayNode one = Json.array();
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> one.add(text(random));
            case 1 -> one.add(BigDecimal.valueOf(random.nextLong(), random.nextInt(30) - 10));
            case 2 -> one.add(random.nextInt());
            case 3 -> one.add(random.nextBoolean());
            case 4 -> one.addNull();
            case 5 -> one.add(object(random, depth - 1));
            default -> one.add(Json.array().add(value(random, depth - 1)).add(value(random, depth - 1)));
        }
        return one.get(0);
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
