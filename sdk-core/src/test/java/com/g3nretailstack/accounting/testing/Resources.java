package com.g3nretailstack.accounting.testing;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * What this JVM holds.
 *
 * @param threads platform threads alive
 * @param files open files, sockets among them; 0 where the operating system does not tell
 * @param heap bytes in use after a collection
 */
public record Resources(int threads, long files, long heap) {

    /** What is held now, once garbage is gone. */
    public static Resources held() {
        long heap = heapInUse(); // first: what is collected may close files
        return new Resources(ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(), heap);
    }

    private static long heapInUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc(); // what the first one only made reachable for cleaning
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
