package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.util.Map;
import java.util.Set;

/**
 * The steps that a record can take from one state to another.
 *
 * @param noun what the record is called in a refusal, with its article
 * @param steps the states that each state leads to; one that stays is not among its own
 */
record Lifecycle(String noun, Map<String, Set<String>> steps) {

    /** Refuses, as invalid-state (409), a step that there is not. */
    void check(String from, String to) {
        if (!steps.getOrDefault(from, Set.of()).contains(to)) {
            throw Refusal.invalidState(noun + " that is " + from + " cannot become " + to + ".");
        }
    }
}
