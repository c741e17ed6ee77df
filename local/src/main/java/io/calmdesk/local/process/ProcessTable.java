package io.calmdesk.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The pid files of a desk: which of its programs run, whoever started them. */
public final class ProcessTable {

    private final Path folder;

    public ProcessTable(Path folder) {
        this.folder = folder;
    }

    /** The living process of that name; a pid file whose process is gone or whose number was reused does not count. */
    public Optional<RunningProgram> find(String name) {
        return read(name)
                .filter(running -> ProcessMark.of(running.pid())
                        .filter(running.mark()::equals)
                        .isPresent());
    }

    /** Writes down a process that was just started. */
    public RunningProgram enter(String name, long pid, String fingerprint) throws IOException {
        String mark = ProcessMark.of(pid).orElseThrow(() -> new IOException(name + " ended as soon as it started"));
        Properties entry = new Properties();
        entry.setProperty("pid", Long.toString(pid));
        entry.setProperty("mark", mark);
        entry.setProperty("fingerprint", fingerprint);
        Files.createDirectories(folder);
        // Written beside and moved: a reader never sees half a file.
        Path fresh = folder.resolve(name + ".pid.new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            entry.store(writer, null);
        }
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new RunningProgram(name, pid, mark, fingerprint);
    }

    /** Forgets a process that was stopped. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** The names of all programs that were ever entered and not removed. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".pid"))
                    .map(file -> file.substring(0, file.length() - ".pid".length()))
                    .sorted()
                    .toList();
        }
    }

    private Optional<RunningProgram> read(String name) {
        Properties entry = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            entry.load(reader);
            return Optional.of(new RunningProgram(
                    name,
                    Long.parseLong(entry.getProperty("pid", "")),
                    entry.getProperty("mark", ""),
                    entry.getProperty("fingerprint", "")));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
