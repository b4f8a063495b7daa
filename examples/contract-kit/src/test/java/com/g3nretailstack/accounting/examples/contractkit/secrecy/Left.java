package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.observe.DeprecationEvent;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Whatever calls leave behind that somebody may print: events, attempts, what is known of answers, failures with their traces. */
final class Left implements CallListener {
    private final StringBuilder text = new StringBuilder();
    private int failures;

    @Override
    public void onAttempt(String operation, Attempt attempt) {
        add(operation + " " + attempt);
    }

    @Override
    public void onCall(CallEvent event) {
        add(event);
        add(event.attempts());
    }

    @Override
    public void onDeprecation(DeprecationEvent event) {
        add(event);
    }

    void response(ResponseInfo info) {
        add(info + " " + info.headers());
    }

    void failure(RuntimeException failure) {
        failures++;
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        add(trace);
        if (failure instanceof AccountingException known) {
            add(known.failure());
            add(known.attempts());
        }
    }

    void add(Object thing) {
        text.append(thing).append('\n');
    }

    /** How many calls failed. */
    int failures() {
        return failures;
    }

    String text() {
        return text.toString();
    }
}
