package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What the figures were measured on.
 *
 * @param flags of the JVM, those that say something about speed
 * @param heapMegabytes that the JVM may take at most
 */
public record Machine(
        String system, int processors, String java, List<String> flags, List<String> collectors, long heapMegabytes) {

    public Machine {
        flags = List.copyOf(flags);
        collectors = List.copyOf(collectors);
    }

    /** This one; the flags are those of the collector and those that begin with {@code -X}, which name no file. */
    public static Machine here() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                flagsOfSpeed(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static List<String> flagsOfSpeed() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") && flag.indexOf('/') < 0 && flag.indexOf('\\') < 0)
                .toList();
    }

    /** One line. */
    String text() {
        return system + ", " + processors + " processors, " + java + ", heap of " + heapMegabytes + " MB at most, "
                + (flags.isEmpty() ? "no flags" : String.join(" ", flags)) + " (" + String.join(", ", collectors) + ")";
    }
}
