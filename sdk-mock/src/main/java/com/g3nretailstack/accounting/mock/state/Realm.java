package com.g3nretailstack.accounting.mock.state;

import java.time.Clock;

/**
 * What all orgs of a service share.
 *
 * @param clock what the service takes the time from
 * @param secrets where ids and credentials are derived from
 * @param credentials the credentials that are valid
 * @param sources which buckets storage is measured in
 */
public record Realm(Clock clock, Secrets secrets, Credentials credentials, StorageSources sources) {}
