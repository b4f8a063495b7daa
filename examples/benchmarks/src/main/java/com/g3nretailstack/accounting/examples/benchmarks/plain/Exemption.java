package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import java.time.LocalDate;

/** Why a tax was not charged. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class Exemption {
    public String certificate_ref;
    public LocalDate expires_on;
    public String reason;
}
