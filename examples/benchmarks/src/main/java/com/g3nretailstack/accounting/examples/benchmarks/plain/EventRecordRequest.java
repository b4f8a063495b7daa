package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An event to record. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class EventRecordRequest {
    public String logical_guid;
    public String channel_code;
    public Location location;
    public String type;
    public BigDecimal amount;
    public String currency;
    public Ownership ownership;
    public String customer_id;
    public String vendor_id;
    public String influencer_id;
    public String sku;
    public String product_category;
    public BigDecimal qty;
    public BigDecimal unit_price;
    public BigDecimal unit_cost;
    public List<Tax> taxes;
    public Instant occurred_at;
    public OriginalEvent original_event;
    public String correlation_id;
    public String causation_id;
    public String actor;
    public List<String> actor_roles;
    public String orgcode;
    public String cccode;
    public String idempotency_key;
    public String reason;
    public String reason_code;
    public List<String> source_refs;
}
