package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.Nullable;

/**
 * What the service wraps every answer in.
 *
 * @param <T> what a successful answer carries
 */
public interface ApiEnvelope<T> extends Revisioned {
    /**
     * Whether the call did what was asked. A false one carries an error, whatever the HTTP status.
     *
     * @return true or false, or null where the answer does not say
     */
    @Nullable Boolean success();

    /**
     * What was asked for.
     *
     * @return the data, or null where the call failed
     */
    @Nullable T data();

    /**
     * What went wrong.
     *
     * @return the error, or null where the call succeeded
     */
    @Nullable ApiError error();

    /**
     * How the service handled the call.
     *
     * @return request id, build and identity fingerprints, or null: errors may lack them
     */
    @Nullable Stats stats();

    /**
     * The build that answered, where the service writes it beside {@code stats} and not in it.
     *
     * @return the build, or null
     */
    @Nullable Build build();

    /**
     * The current version of a single record.
     *
     * @return the revision, or null on lists and reports
     */
    @Override
    @Nullable Revision revision();
}
