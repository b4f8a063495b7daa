package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an object while its properties go into a model, and gathers what the model has no place for.
 *
 * <p>The model calls {@link #next} for a name, reads the value or leaves it, and says with {@link #took} which of the two;
 * what reading the value throws goes through {@link #failed}. For one object and one thread.
 */
public final class ObjectReading {
    private final JsonReader in;
    private final Set<String> known;
    private final Extras.Collector extras = new Extras.Collector();
    private String name = "";
    private boolean isNull;

    private ObjectReading(JsonReader in, Set<String> known) {
        this.in = in;
        this.known = known;
    }

    /**
     * Goes into an object.
     *
     * @param in stands before it
     * @param known the names of the model's properties
     * @throws IOException if something else stands there
     */
    public static ObjectReading begin(JsonReader in, Set<String> known) throws IOException {
        try {
            JsonInput.expect(in, JsonToken.BEGIN_OBJECT, "an object");
            in.beginObject();
            return new ObjectReading(in, known);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e);
        }
    }

    /**
     * Goes on to the next property.
     *
     * @return its name; null at the end of the object, which is left
     * @throws IOException if neither stands there
     */
    public @Nullable String next() throws IOException {
        try {
            if (!in.hasNext()) {
                in.endObject();
                return null;
            }
            name = in.nextName();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e);
        }
        return beforeItsValue();
    }

    private String beforeItsValue() throws IOException {
        try {
            isNull = in.peek() == JsonToken.NULL;
            return name;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw failed(e);
        }
    }

    /**
     * Notes whether the model took the value, and keeps it otherwise.
     *
     * @throws IOException if a value that is to be kept cannot be read
     */
    public void took(boolean byTheModel) throws IOException {
        if (byTheModel) {
            extras.known(name, isNull);
        } else {
            extras.unknown(name, JsonTree.read(in));
        }
    }

    /**
     * Names the property whose value could not be read.
     *
     * @param failure what was thrown
     * @return the failure to throw in its place
     * @throws IOException the failure itself if it is not about the text but about getting at it
     */
    public JsonDecodeException failed(Exception failure) throws IOException {
        // An unknown name came with the payload: the path must not carry it.
        return JsonDecodeException.from(failure).under(known.contains(name) ? "." + name : ".*");
    }

    /** What the model has no place for: unknown properties and explicit nulls. */
    public Extras extras() {
        return extras.toExtras();
    }
}
