package com.g3nretailstack.accounting.examples.playbooks.stage;

import com.g3nretailstack.accounting.model.EventLocation;
import com.g3nretailstack.accounting.model.LocationType;

/**
 * Where something happens: a facility, and the channel that it sells through.
 *
 * @param facility the facility's id
 * @param channel the channel's code
 * @param type what kind of place it is
 */
public record Place(String facility, String channel, LocationType type) {

    /** Returns the place as events name it; locations carry the facility's id. */
    public EventLocation location() {
        return EventLocation.builder().locationType(type).locationId(facility).build();
    }
}
