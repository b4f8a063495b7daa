package com.g3nretailstack.accounting.examples.benchmarks.start;
public final class StartArea {
    public static void main(String[] a) throws Exception {
        byte[] answer = ("{\"success\":true,\"data\":" + "{\"event_id\":\"ev-000417\",\"orgcode\":\"ACME\",\"type\":\"sale\",\"amount\":59.80,\"currency\":\"GBP\",\"qty\":2,\"occurred_at\":\"2026-04-14T16:02:11Z\",\"source_refs\":[\"order:536365/1\"],\"taxes\":[{\"sequence\":1,\"amount\":9.97}],\"revision\":1}" + ",\"stats\":{\"call\":\"x\",\"request_id\":\"r\",\"timestamp_utc\":\"2026-04-14T16:02:11Z\",\"build\":{\"build_id\":\"x\"}}}").getBytes();
        var server = com.g3nretailstack.accounting.examples.benchmarks.loopback.Loopback.start((p, b) -> answer);
        for (Class<?> c : new Class<?>[]{RawStart.class, FacadeStart.class, StockStart.class}) {
            var s = new Starter(c.getSimpleName(), c, server.baseUrl());
            var l = s.classes();
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/codec/" + c.getSimpleName() + ".classes"), l);
            System.out.println(c.getSimpleName() + " " + l.size() + " " + s.time());
        }
    }
}
