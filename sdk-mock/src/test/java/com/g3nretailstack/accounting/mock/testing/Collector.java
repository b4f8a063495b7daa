package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A shop that duns: a policy of three levels, invoices and what was done about them. */
public final class Collector {

    /** A reminder after a day, a demand for a fee in pounds after 10, collection after 30. */
    public static final String LEVELS = "[{'level':1,'days_overdue':1,'action':'reminder'},"
            + "{'level':2,'days_overdue':10,'action':'demand','fee':15.00,'currency':'GBP'},"
            + "{'level':3,'days_overdue':30,'action':'collection'}]";

    public final Shop shop = new Shop();
    public final Billing billing = new Billing(shop);

    /** Sets the usual policy and returns its id. */
    public String policy() {
        return setPolicy("'caption':'Standard','levels':" + LEVELS).ok().text("policy_id");
    }

    /** Sets a policy; the body's properties without braces. */
    public Answer setPolicy(String properties) {
        return shop.call("/dunning/policy/set", "{" + properties + "}");
    }

    /** Records an action, now. */
    public Answer act(String invoiceId, int level) {
        return act(invoiceId, level, Json.object());
    }

    /** Records an action, with more to say. */
    public Answer act(String invoiceId, int level, ObjectNode further) {
        return shop.call(
                "/dunning/action/create", further.put("invoice_id", invoiceId).put("level", level));
    }

    /** Evaluates; the body's properties without braces. */
    public Answer evaluate(String properties) {
        return shop.call("/dunning/evaluate", "{" + properties + "}");
    }
}
