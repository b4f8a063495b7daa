package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.state.Postings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits the events of an export by the org's grouping rules. */
final class BatchGroups {

    private static final Comparator<List<String>> BY_VALUES = (one, other) -> {
        for (int field = 0; field < one.size(); field++) {
            int order = one.get(field).compareTo(other.get(field));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private BatchGroups() {}

    /** Those of the events that may share a batch and come first by their values; all of them where nothing is grouped. */
    static Postings first(ExportPolicy policy, EventLog log, Postings events) {
        if (policy.grouping().isEmpty() || events.size() == 0) {
            return events;
        }
        Map<List<String>, Postings> groups = new TreeMap<>(BY_VALUES);
        events.forEach(position -> groups.computeIfAbsent(policy.group(log.json(position)), made -> new Postings())
                .add(position));
        return groups.values().iterator().next();
    }

    /** Says which events a batch holds, after a comma; nothing where nothing is grouped. */
    static String named(ExportPolicy policy, EventLog log, Postings members) {
        if (policy.grouping().isEmpty() || members.size() == 0) {
            return "";
        }
        List<String> values = policy.group(log.json(members.at(0)));
        List<String> named = new ArrayList<>();
        for (int field = 0; field < values.size(); field++) {
            named.add(policy.grouping().get(field) + "=" + values.get(field));
        }
        return ", which holds those of " + String.join(", ", named) + " alone";
    }
}
