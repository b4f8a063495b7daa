package com.g3nretailstack.accounting.internal.async;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads, reached by reflection because this code is compiled for Java 17.
 *
 * <p>Java 21 and later have them. On 19 and 20 they are a preview, which counts as not having them.
 */
final class VirtualThreads {
    private VirtualThreads() {}

    /** A factory of virtual threads named by prefix and number, or nothing where the JVM has none. */
    static Optional<ThreadFactory> factory(String prefix) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            builder = type.getMethod("name", String.class, long.class).invoke(builder, prefix, 0L);
            Method inherit = type.getMethod("inheritInheritableThreadLocals", boolean.class);
            builder = inherit.invoke(builder, false);
            return Optional.of((ThreadFactory) type.getMethod("factory").invoke(builder));
        } catch (ReflectiveOperationException | RuntimeException notHere) {
            return Optional.empty();
        }
    }
}
