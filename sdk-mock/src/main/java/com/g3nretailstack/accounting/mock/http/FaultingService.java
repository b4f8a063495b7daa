package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.fault.Faults;
import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.journal.Exchange;
import com.g3nretailstack.accounting.mock.journal.Journals;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The service with its faults around it and its journal beside it, still without a transport; thread-safe. */
final class FaultingService {

    private final Function<ServiceRequest, ServiceAnswer> service;
    private final Faults faults;
    private final Journals journals;

    FaultingService(Function<ServiceRequest, ServiceAnswer> service, Faults faults, Journals journals) {
        this.service = service;
        this.faults = faults;
        this.journals = journals;
    }

    /** Decides what goes back over the wire; the journal has it before the wire does. */
    Reply handle(ServiceRequest request) {
        AtomicReference<ServiceAnswer> served = new AtomicReference<>();
        List<String> played = new CopyOnWriteArrayList<>();
        Reply reply = faults.play(request, applied -> serve(applied, served), played::add);
        journals.add(new Exchange(request, reply.answer(), served.get(), played));
        return reply;
    }

    private Reply serve(ServiceRequest request, AtomicReference<ServiceAnswer> served) {
        ServiceAnswer answer = service.apply(request);
        served.set(answer);
        return Reply.of(answer);
    }
}
