package com.g3nretailstack.accounting.examples.benchmarks.rival;

/** What is sent, as JSON; each rival makes it into objects of its own and encodes these at each call. */
public final class Bodies {
    /** A sale of two lamps with tax inside the price. */
    public static final String SALE = """
            {"type":"sale","amount":59.80,"currency":"GBP",
             "location":{"location_type":"physical","location_id":"st-042","caption":"Leeds Briggate"},
             "ownership":{"owner_type":"org","owner_ref":"ACME","possessor_type":"org","possessor_ref":"ACME"},
             "customer_id":"cu-17850","sku":"85123A","product_category":"lighting",
             "qty":2,"unit_price":29.90,"unit_cost":11.25,
             "taxes":[{"sequence":1,"jurisdiction":"GB","tax_type":"vat","category":"standard","effective_rate_bps":2000,
                       "taxable_amount":49.83,"amount":9.97,"inclusive":true,"policy_version":"gb-vat-2026-1"}],
             "occurred_at":"2026-04-14T16:02:11Z","source_refs":["order:536365/1"],"correlation_id":"order:536365",
             "actor":"user_guid:5d0c7a52","actor_roles":["acct_export_admin"]}""";

    /** The largest page that the service gives. */
    public static final String PAGE = """
            {"limit":256}""";

    private Bodies() {}
}
