package com.g3nretailstack.accounting.mock.state;

import org.jspecify.annotations.Nullable;

/**
 * How far the sweep has come with an org's storage in one window.
 *
 * @param place the last reference that was looked at, null at the start
 * @param done whether it has come to the end
 */
public record SweptWindow(@Nullable String place, boolean done) {

    /** Nothing has been looked at. */
    public static final SweptWindow BEGINNING = new SweptWindow(null, false);
}
