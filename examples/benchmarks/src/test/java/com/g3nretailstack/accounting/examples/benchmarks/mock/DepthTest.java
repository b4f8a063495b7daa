package com.g3nretailstack.accounting.examples.benchmarks.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.mock.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepthTest {
    private static final int EVENTS = 9 * 256 + 1;

    private final Shop shop = new Shop();

    DepthTest() {
        byte[] sale = Bodies.SALE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < EVENTS; i++) {
            shop.post("/event/record", sale);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/event/list", "/lineage/list"})
    void aPageOfAListLooksAtTheRowsThatItShowsAndOneMoreWhereverItStands(String path) {
        Depth depth = Depth.of(shop, path, Json.object());

        assertThat(depth.start().rows()).isEqualTo(257);
        assertThat(depth.middle().rows()).isEqualTo(257);
        assertThat(depth.end().rows()).isEqualTo(257);
    }

    @Test
    void thePageAtTheEndAllocatesWhatTheOneAtTheStartDoes() {
        Depth.of(shop, "/event/list", Json.object()); // what is compiled allocates less

        Depth depth = Depth.of(shop, "/event/list", Json.object());

        assertThat(depth.end().bytes() / depth.start().bytes()).isCloseTo(1, within(0.1));
    }
}
