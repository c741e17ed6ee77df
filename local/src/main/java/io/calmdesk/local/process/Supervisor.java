package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Restarts the programs of a desk that died, for as long as its plan stands. */
public final class Supervisor {

    public static final String NAME = "supervisor";
    /** Held by whoever starts or stops programs of a desk. */
    public static final String TURN = "turn.lock";

    private static final long LOOK_MILLIS = 1_000;
    private static final long FIRST_WAIT_SECONDS = 1;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Path run;
    private final Programs programs;
    private final Map<String, Long> nextTry = new HashMap<>();
    private final Map<String, Long> wait = new HashMap<>();

    private Supervisor(Path run, Path logs) {
        this.run = run;
        this.programs = new Programs(new ProcessTable(run), logs);
    }

    /** The supervisor as a program; another plan makes another supervisor. */
    public static Program program(List<String> java, Path run, Plan plan) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                Supervisor.class.getName(),
                run.toString(),
                run.resolveSibling("logs").toString(),
                plan.fingerprint()));
        return new Program(NAME, command, run, Map.of(), List.of(), new Readiness.Running(), List.of());
    }

    /** Arguments: folder of the pid files, folder of the logs, fingerprint of the plan. */
    public static void main(String[] args) throws IOException {
        new Supervisor(Path.of(args[0]), Path.of(args[1])).watch(args[2]);
    }

    private void watch(String fingerprint) throws IOException {
        while (true) {
            Plan plan = Plan.read(run).orElse(new Plan(List.of()));
            if (!plan.fingerprint().equals(fingerprint)) {
                System.out.println("the plan has changed; another supervisor takes over");
                return;
            }
            for (Program program : plan.programs()) {
                if (programs.table().find(program.name()).isEmpty()) {
                    restart(program);
                }
            }
            Pause.millis(LOOK_MILLIS);
        }
    }

    private void restart(Program program) throws IOException {
        long now = System.nanoTime();
        if (nextTry.containsKey(program.name()) && now < nextTry.get(program.name())) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(run.resolve(TURN), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            @Nullable FileLock turn = channel.tryLock();
            // Somebody is starting or stopping programs by hand; a look after that will show what is left to do.
            if (turn == null || programs.table().find(program.name()).isPresent() || !Files.exists(run)) {
                return;
            }
            System.out.println(program.name() + " is gone; starting it again");
            programs.start(program);
        } catch (IOException failed) {
            System.out.println(program.name() + " does not start: " + failed.getMessage());
        }
        backOff(program.name(), now);
    }

    private void backOff(String name, long now) {
        boolean calm = nextTry.containsKey(name)
                && now - nextTry.get(name) > TimeUnit.SECONDS.toNanos(2 * LONGEST_WAIT_SECONDS);
        long seconds = calm ? FIRST_WAIT_SECONDS : wait.getOrDefault(name, FIRST_WAIT_SECONDS);
        nextTry.put(name, now + TimeUnit.SECONDS.toNanos(seconds));
        wait.put(name, Math.min(2 * seconds, LONGEST_WAIT_SECONDS));
    }
}
