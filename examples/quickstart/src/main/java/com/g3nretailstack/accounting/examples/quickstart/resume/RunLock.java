package com.g3nretailstack.accounting.examples.quickstart.resume;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run off the same data file; the system frees it when the process dies. */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or ends the run. The file stays behind: removing it would let two runs hold two locks. */
    static RunLock take(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StopException(ExitCode.LOCAL_FILES, path + ": another run is at work on this file");
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.LOCAL_FILES, path + ": cannot be written: " + e + ". Choose a folder with --work-dir", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StopException(ExitCode.LOCAL_FILES, "the run's lock cannot be freed: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
