package io.calmdesk.local;

import io.calmdesk.local.process.Progress;
import io.calmdesk.local.process.Supervisor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One starter or stopper of a desk at a time; the others wait. Ends with its process at the latest. */
final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    static Turn take(Premises premises, Progress progress) throws IOException {
        Path file = Files.createDirectories(premises.run()).resolve(Supervisor.TURN);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            progress.say("  another ./desk is at work here; waiting for it");
            channel.lock();
        }
        return new Turn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
