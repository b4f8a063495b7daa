package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;

/** A fault with a name for the journal. */
record NamedFault(String name, Fault fault) implements Fault {

    @Override
    public Reply play(ServiceRequest request, Next next) {
        return fault.play(request, next);
    }
}
