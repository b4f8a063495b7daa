package com.g3nretailstack.accounting.mock.resource;

import org.jspecify.annotations.Nullable;

/**
 * Where a call takes place, taken from headers and body.
 *
 * @param logicalGuid the facility, if given
 * @param channelCode the channel exactly as given, if given
 * @param cccode the cost centre in upper case, if given
 */
public record CallContext(
        @Nullable String logicalGuid,
        @Nullable String channelCode,
        @Nullable String cccode) {}
