package com.g3nretailstack.accounting.mock.contract;

/**
 * One of the operator's jobs as the contract describes it.
 *
 * @param name the job's name, such as {@code usage-rollup}
 * @param request the request's schema name
 * @param response the answer's schema name
 */
public record ContractJob(String name, String request, String response) {}
