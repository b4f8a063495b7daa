package com.g3nretailstack.accounting.examples.quickstart.resume;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint on disk, replaced atomically: written beside, forced, renamed.
 *
 * <p>A run that dies while writing, or finds the disk full, leaves the checkpoint before it whole. One run at a time: the
 * file is locked against a second process on the same data. Not thread-safe.
 */
public final class CheckpointFile implements CheckpointStore {
    private final Path path;
    private final Binding binding;
    private final RunLock lock;

    private CheckpointFile(Path path, Binding binding, RunLock lock) {
        this.path = path;
        this.binding = binding;
        this.lock = lock;
    }

    /** Opens the checkpoint of this data file in this folder and locks it; ends the run when another one holds it. */
    public static CheckpointFile open(Path folder, Binding binding) {
        Path path = folder.resolve(binding.file().name() + ".checkpoint");
        return new CheckpointFile(path, binding, RunLock.take(beside(path, ".lock")));
    }

    @Override
    public @Nullable Checkpoint load() {
        try {
            return ours(CheckpointText.read(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new StopException(ExitCode.LOCAL_FILES, path + ": the checkpoint cannot be read: " + e, e);
        } catch (StopException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StopException(
                    ExitCode.LOCAL_FILES,
                    path + ": the checkpoint is damaged. Remove it and run again: without it every line is looked up"
                            + " on the service before it is sent",
                    e);
        }
    }

    @Override
    public void save(Checkpoint checkpoint) {
        Path temporary = beside(path, ".new");
        try {
            writeForced(temporary, new CheckpointText(binding, checkpoint).write());
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.LOCAL_FILES,
                    path + ": the checkpoint cannot be written: " + e.getMessage()
                            + ". Nothing is lost: make room (or choose a folder with --work-dir) and run again",
                    e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private Checkpoint ours(CheckpointText read) {
        Binding other = read.binding();
        refuseOther("address", other.baseUrl(), binding.baseUrl());
        refuseOther("organisation", other.org(), binding.org());
        refuseOther("content (SHA-256)", other.file().sha256(), binding.file().sha256());
        refuseOther("file name", other.file().name(), binding.file().name());
        refuseOther("options", other.settings(), binding.settings());
        return read.checkpoint();
    }

    private void refuseOther(String what, String there, String here) {
        if (!there.equals(here)) {
            throw new StopException(
                    ExitCode.LOCAL_FILES,
                    path + ": the checkpoint is of another run: its " + what + " is " + there + ", this run's is "
                            + here + ". Choose another folder with --work-dir, or remove it");
        }
    }

    private static void writeForced(Path target, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some file systems cannot force a folder; the rename itself is atomic there all the same
            return;
        }
    }

    private static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
