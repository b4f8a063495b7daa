package com.g3nretailstack.accounting.examples.benchmarks.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A mock that holds very many events, as a program: fills it without a wire, walks its lists, prints the figures line by line. */
final class Hoard {
    private static final Instant FIRST = Instant.parse("2026-04-01T06:00:00Z");
    private static final int REFUND_EACH = 10;

    private Hoard() {}

    public static void main(String[] arguments) {
        int events = Integer.parseInt(arguments[0]);
        Shop shop = new Shop();
        long before = held();
        long began = System.nanoTime();
        for (int event = 0; event < events; event++) {
            shop.post("/event/record", event(event));
        }
        print("rate", events / ((System.nanoTime() - began) / 1e9));
        print("bytes", (double) (held() - before));
        lists().forEach((name, list) -> Depth.of(shop, list.path(), list.filters())); // until it is compiled
        lists().forEach((name, list) -> print(name, Depth.of(shop, list.path(), list.filters())));
        print("held", (double) (held() - before));
        System.out.println("end 0");
    }

    private record Listed(String path, ObjectNode filters) {}

    private static Map<String, Listed> lists() {
        Map<String, Listed> lists = new TreeMap<>();
        lists.put("events", new Listed("/event/list", Json.object()));
        lists.put("events-of-a-type", new Listed("/event/list", Json.object().put("type", "refund")));
        lists.put("events-of-a-channel-since", new Listed("/event/list", windowed()));
        lists.put("lineage", new Listed("/lineage/list", Json.object()));
        return lists;
    }

    private static ObjectNode windowed() {
        return Json.object().put("channel_code", "WEB").put("from_utc", FIRST.toString());
    }

    /** Like the sale that is measured elsewhere, each of its own order, second and customer. */
    private static byte[] event(int number) {
        String body = Bodies.SALE
                .replace("order:536365/1", "order:" + number + "/1")
                .replace("order:536365", "order:" + number)
                .replace("cu-17850", "cu-" + number % 5_000)
                .replace("2026-04-14T16:02:11Z", FIRST.plusSeconds(number).toString());
        return (number % REFUND_EACH == 0 ? body.replace("\"type\":\"sale\"", "\"type\":\"refund\"") : body)
                .getBytes(UTF_8);
    }

    private static long held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String list, Depth depth) {
        print(list + " start", depth.start());
        print(list + " middle", depth.middle());
        print(list + " end", depth.end());
    }

    private static void print(String place, Depth.Cost cost) {
        print(place + " rows", cost.rows());
        print(place + " bytes", cost.bytes());
        print(place + " micros", cost.micros());
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + value);
    }
}
