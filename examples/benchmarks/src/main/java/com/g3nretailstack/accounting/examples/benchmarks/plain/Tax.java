package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import java.math.BigDecimal;
import java.util.List;

/** One tax on an event. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class Tax {
    public Integer sequence;
    public String jurisdiction;
    public String tax_type;
    public String category;
    public BigDecimal effective_rate_bps;
    public BigDecimal taxable_amount;
    public BigDecimal amount;
    public Boolean inclusive;
    public List<Integer> compounds_on;
    public String policy_version;
    public Exemption exemption;
}
