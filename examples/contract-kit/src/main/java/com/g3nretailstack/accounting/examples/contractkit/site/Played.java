package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;

/**
 * What only a mock of the kit's own lets a case set.
 *
 * @param service the mock
 * @param org the org that the case runs in
 */
public record Played(MockAccounting service, MockOrg org) {}
