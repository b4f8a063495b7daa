package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** How a model takes its properties, one by one, by name. */
@FunctionalInterface
public interface PropertyReading {
    /**
     * Reads the value of a property of the model, or leaves the reader where it is.
     *
     * @param name the name on the wire
     * @param in stands before the value
     * @return whether the model has such a property
     * @throws IOException if the value is not what the property takes
     */
    boolean read(String name, JsonReader in) throws IOException;
}
