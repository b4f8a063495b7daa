package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.resource.Handler;

/** One operation and what handles it. */
record Route(ContractOperation operation, Handler handler) {}
