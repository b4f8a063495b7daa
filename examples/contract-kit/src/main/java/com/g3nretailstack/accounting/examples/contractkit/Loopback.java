package com.g3nretailstack.accounting.examples.contractkit;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells a service on this machine, which no one needs to be gentle with, from one elsewhere. */
final class Loopback {
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:)*0*1]");

    private Loopback() {}

    /** Returns whether the address names this machine itself; by its text, without asking a name server. */
    static boolean is(URI address) {
        return address.getHost() != null && HOST.matcher(address.getHost()).matches();
    }
}
