package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.CompiledJson;

/** Who owns the goods and who has them. */
@CompiledJson(onUnknown = CompiledJson.Behavior.IGNORE)
@SuppressWarnings("MemberName") // the names of the wire
public final class Ownership {
    public String owner_type;
    public String owner_ref;
    public String possessor_type;
    public String possessor_ref;
}
