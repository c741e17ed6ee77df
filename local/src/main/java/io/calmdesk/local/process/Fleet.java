package io.calmdesk.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The programs of a desk as a whole: brought up side by side, each as soon as what it needs is ready. */
public final class Fleet {

    private static final long PATIENCE_SECONDS = 240;
    private static final long LOOK_MILLIS = 250;
    private static final int LOG_LINES = 15;

    private final Programs programs;
    private final Adoption adoption;
    private final Progress progress;

    public Fleet(Programs programs, Adoption adoption, Progress progress) {
        this.programs = programs;
        this.adoption = adoption;
        this.progress = progress;
    }

    /** Which running programs are left as they are. */
    public enum Adoption {
        /** Only those started as they would be started now; the others are started anew. */
        UP_TO_DATE,
        /** Every one: others are at work with it. */
        ALL_RUNNING
    }

    /** Starts what does not run, replaces what is out of date, adopts the rest, and waits until all are ready. */
    public void up(List<Program> wanted) throws IOException {
        refuseTakenPorts(wanted);
        Map<String, CompletableFuture<Void>> ready = new HashMap<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Program program : wanted) {
                List<CompletableFuture<Void>> needed = new ArrayList<>();
                for (String name : program.startsAfter()) {
                    Optional.ofNullable(ready.get(name)).ifPresent(needed::add);
                }
                ready.put(
                        program.name(),
                        CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                                .thenRunAsync(() -> bring(program), workers));
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw reasonOf(failed);
        }
    }

    /** Ends the named programs, the last started first. */
    public void down(List<String> names) throws IOException {
        for (String name : names.reversed()) {
            if (programs.table().find(name).isPresent()) {
                progress.say("  stopping " + name);
            }
            programs.stop(name);
        }
    }

    /** Whether every one of them runs in its present form and is ready. */
    public boolean complete(List<Program> wanted) {
        return wanted.stream()
                .allMatch(program -> current(program) && program.readiness().reached());
    }

    /** Before anything is started: a desk that comes up in part helps nobody. */
    private void refuseTakenPorts(List<Program> wanted) throws IOException {
        for (Program program : wanted) {
            if (programs.table().find(program.name()).isEmpty()) {
                programs.refuseTakenPorts(program);
            }
        }
    }

    private boolean current(Program program) {
        return programs.table()
                .find(program.name())
                .filter(running -> adoption == Adoption.ALL_RUNNING
                        || running.fingerprint().equals(program.fingerprint()))
                .isPresent();
    }

    private void bring(Program program) {
        long start = System.nanoTime();
        try {
            boolean adopted = current(program);
            if (!adopted) {
                programs.stop(program.name());
                programs.start(program);
            }
            if (!awaitReady(program)) {
                // Once more: its port may have been lent to somebody's connection for a moment.
                programs.start(program);
                if (!awaitReady(program)) {
                    throw new IOException(program.name() + " ended while starting; the end of its log:\n"
                            + endOf(programs.log(program.name())));
                }
            }
            String note = adopted ? "ran already" : "ready after " + Progress.seconds(start);
            progress.say("  %-22s %-16s %s".formatted(program.name(), program.place(), note));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** False when the program has ended instead. */
    private boolean awaitReady(Program program) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!program.readiness().reached()) {
            if (programs.table().find(program.name()).isEmpty()) {
                return false;
            }
            if (System.nanoTime() > end) {
                throw new IOException("%s is not ready after %d s; see %s"
                        .formatted(program.name(), PATIENCE_SECONDS, programs.log(program.name())));
            }
            Pause.millis(LOOK_MILLIS);
        }
        return true;
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private static IOException reasonOf(CompletionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return wrapped.getCause();
        }
        return new IOException(cause == null ? failed : cause);
    }
}
