package com.g3nretailstack.accounting.hostile;

import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.g3nretailstack.accounting.internal.json.JsonTree;
import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads, writes and asks the model of any class by its public methods. */
final class Models {
    private static final MethodType READING = MethodType.methodType(Object.class, JsonReader.class);
    private static final MethodType WRITING = MethodType.methodType(void.class, Object.class, JsonWriter.class);
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final Map<Class<?>, Models> KNOWN = new ConcurrentHashMap<>();

    private final MethodHandle reading;
    private final MethodHandle writing;
    private final List<MethodHandle> accessors;

    private Models(Class<?> type) {
        try {
            reading = handle(type.getMethod("read", JsonReader.class)).asType(READING);
            writing = handle(type.getMethod("write", JsonWriter.class)).asType(WRITING);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type.getName(), e);
        }
        accessors = Arrays.stream(type.getDeclaredMethods())
                .filter(Models::isAccessor)
                .map(method -> handle(method).asType(ACCESSOR))
                .toList();
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    static boolean isModel(Object value) {
        return value.getClass().getPackageName().equals("com.g3nretailstack.accounting.model");
    }

    static Object read(Class<?> type, JsonElement json) {
        try {
            return of(type).read(new JsonReader(new StringReader(json.toString())));
        } catch (IOException e) {
            throw new AssertionError("the contract's example is no " + type.getSimpleName(), e);
        }
    }

    /** The same model after it was written and read. */
    static Object rewritten(Object model) throws IOException {
        Models type = of(model.getClass());
        byte[] json = JsonBytes.encode(model, type::write);
        return JsonBytes.decode(json, type::read);
    }

    /** The model as JSON. */
    static JsonElement written(Object model) throws IOException {
        return JsonBytes.decode(JsonBytes.encode(model, of(model.getClass())::write), JsonTree::read);
    }

    /** What each of its accessors tells; those of what is missing throw, as they say. */
    static List<MethodHandle> accessorsOf(Object model) {
        return of(model.getClass()).accessors;
    }

    private static Models of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Models::new);
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new LinkageError(method.toString(), e);
        }
    }

    private Object read(JsonReader in) throws IOException {
        try {
            return (Object) reading.invokeExact(in);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void write(Object model, JsonWriter out) throws IOException {
        try {
            writing.invokeExact(model, out);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
