package com.g3nretailstack.accounting.mock.contract;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asserts of a string.
 *
 * @param values the strings that are allowed, any when there is none
 * @param least the least number of characters
 * @param most the largest number of characters
 * @param pattern what the whole string must match, if anything
 * @param form the form of time that it must have, if any
 */
record TextShape(
        Set<String> values,
        int least,
        int most,
        @Nullable Pattern pattern,
        @Nullable TimeForm form) {

    static final TextShape ANY = new TextShape(Set.of(), 0, Integer.MAX_VALUE, null, null);

    boolean surelyFits(String text) {
        return (values.isEmpty() || values.contains(text))
                && longEnough(text)
                && (form == null || form.surelyFits(text))
                && (pattern == null || pattern.matcher(text).matches());
    }

    private boolean longEnough(String text) {
        if (least == 0 && most == Integer.MAX_VALUE) {
            return true;
        }
        int characters = text.codePointCount(0, text.length());
        return characters >= least && characters <= most;
    }
}
