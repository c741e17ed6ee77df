package io.calmdesk.local.build;

import io.calmdesk.local.process.Checksum;
import io.calmdesk.local.process.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service's jar taken apart, with the archive of loaded classes that halves its start. The archive only fits the
 * very files it was made from, so each build gets a folder of its own and a running service keeps the one it stands on.
 */
public final class BootJar {

    private static final int SHORT_SUM = 16;

    private final Path folder;
    private final String jar;

    private BootJar(Path folder, String jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** The executable jar Maven left in a module; the plain one beside it ends in .original. */
    static Optional<Path> find(Path module) throws IOException {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\d(-SNAPSHOT)?\\.jar"))
                    .findFirst();
        }
    }

    /** Takes the module's jar apart unless that was done before. */
    public static BootJar of(Path module, Path builds, List<String> java) throws IOException {
        Path jar = find(module)
                .orElseThrow(() ->
                        new IOException(module.getFileName() + " is not built; run ./desk up without --no-build"));
        String sum = Checksum.ofFile(jar).substring(0, SHORT_SUM);
        Path folder = builds.resolve(module.getFileName()).resolve(sum);
        if (!Files.exists(folder)) {
            Path fresh = folder.resolveSibling(sum + ".new");
            Files.createDirectories(fresh.getParent());
            List<String> extract = new ArrayList<>(java);
            extract.addAll(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force"));
            extract.addAll(List.of("--destination", fresh.toString()));
            Outside.run(module, Map.of(), extract);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new BootJar(folder, jar.getFileName().toString());
    }

    /** The folder to start in: the archive is only accepted by its relative name. */
    public Path folder() {
        return folder;
    }

    public boolean trained() {
        return Files.exists(archive()) || Files.exists(untrainable());
    }

    /** The Java command of the service. */
    public List<String> command(List<String> java) {
        List<String> command = new ArrayList<>(java);
        if (Files.exists(archive())) {
            command.add("-XX:AOTCache=" + archive().getFileName());
        }
        command.addAll(List.of("-jar", jar));
        return command;
    }

    /** Lets the service come up to the point before it serves, and keeps what it loaded; a failure only costs speed. */
    public boolean train(List<String> java, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + archive().getFileName(), "-Dspring.context.exit=onRefresh", "-jar", jar));
        try {
            Outside.run(folder, environment, command);
        } catch (IOException failed) {
            Files.writeString(untrainable(), String.valueOf(failed.getMessage()));
        }
        return Files.exists(archive());
    }

    private Path archive() {
        return folder.resolve("classes.aot");
    }

    private Path untrainable() {
        return folder.resolve("untrainable.txt");
    }
}
