package com.g3nretailstack.accounting.examples.playbooks.stage;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;

/**
 * What only the embedded service lets a program do: set its clock, run the operator's jobs, play faults.
 *
 * @param mock the service
 * @param org the organisation that is played in
 */
public record Backstage(MockAccounting mock, MockOrg org) {}
