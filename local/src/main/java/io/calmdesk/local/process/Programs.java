package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and stops programs so that they outlive whoever started them. */
public final class Programs {

    private static final long GENTLE_SECONDS = 20;

    private final ProcessTable table;
    private final Path logs;
    private final PortHolders holders = new PortHolders();

    public Programs(ProcessTable table, Path logs) {
        this.table = table;
        this.logs = logs;
    }

    public ProcessTable table() {
        return table;
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /**
     * Starts the program in a session of its own; its output goes to its log, the last run's log is kept beside. Of
     * our settings it has those it is given and no other.
     */
    public RunningProgram start(Program program) throws IOException {
        refuseTakenPorts(program);
        Files.createDirectories(logs);
        Path log = log(program.name());
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(program.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(program.directory().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Inheritance.replace(builder.environment(), program.environment());
        return table.enter(program.name(), builder.start().pid(), program.fingerprint());
    }

    /** Ends a program gently and, when it does not listen, by force. */
    public void stop(String name) throws IOException {
        Optional<RunningProgram> running = table.find(name);
        if (running.isPresent()) {
            end(running.get());
        }
        table.remove(name);
    }

    private void end(RunningProgram running) {
        Optional<ProcessHandle> process = ProcessHandle.of(running.pid());
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        if (!goneWithin(running, GENTLE_SECONDS)) {
            process.get().destroyForcibly();
            goneWithin(running, GENTLE_SECONDS);
        }
    }

    private boolean goneWithin(RunningProgram running, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (table.find(running.name()).filter(running::equals).isPresent()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.millis(50);
        }
        return true;
    }

    /** Fails when somebody else listens where the program wants to. */
    void refuseTakenPorts(Program program) throws IOException {
        for (int port : program.ports()) {
            Optional<PortHolders.Holder> holder = holders.of(port);
            if (holder.isPresent()) {
                throw new PortTaken(program.name(), port, holder.get());
            }
        }
    }
}
