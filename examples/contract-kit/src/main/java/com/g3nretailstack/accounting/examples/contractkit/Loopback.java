package com.g3nretailstack.accounting.examples.contractkit;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells a service on this machine, which no one needs to be gentle with, from one elsewhere. */
final class Loopback {
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:)*0*1]");

    private Loopback() {}

    /** Whether the address names this machine itself; by its text, without asking a name server. */
    static boolean is(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && HOST.matcher(host).matches();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
