package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.g3nretailstack.accounting.internal.json.JsonTree;
import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/** Reads and writes the model of a schema through its public methods. */
public final class Models {
    private Models() {}

    public static Class<?> typeOf(String schema) {
        try {
            return Class.forName("com.g3nretailstack.accounting.model." + schema);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the contract has a schema without a model: " + schema, e);
        }
    }

    public static Object read(String schema, JsonElement json) throws IOException {
        return read(schema, bytes(json));
    }

    public static Object read(String schema, byte[] json) throws IOException {
        return JsonBytes.decode(json, in -> invoke(typeOf(schema), "read", null, JsonReader.class, in));
    }

    public static JsonElement written(Object model) throws IOException {
        return tree(JsonBytes.encode(
                model, (value, out) -> invoke(value.getClass(), "write", value, JsonWriter.class, out)));
    }

    /** Read and written again. */
    public static JsonElement throughTheModel(String schema, JsonElement json) throws IOException {
        return written(read(schema, json));
    }

    public static JsonElement tree(byte[] json) throws IOException {
        return JsonBytes.decode(json, JsonTree::read);
    }

    public static JsonElement tree(String json) throws IOException {
        return tree(json.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] bytes(JsonElement json) throws IOException {
        return JsonBytes.encode(json, JsonTree::write);
    }

    private static Object invoke(Class<?> type, String method, Object on, Class<?> parameter, Object argument)
            throws IOException {
        try {
            return type.getMethod(method, parameter).invoke(on, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
