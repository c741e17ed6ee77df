package io.calmdesk.local.fetch;

import io.calmdesk.local.process.Checksum;
import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak, fetched as a Maven artifact and built once for the way this desk runs it. */
public final class KeycloakServer {

    private static final String VERSION = "26.7.3";
    private static final String ARCHIVE_SUM = "77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47";
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=true", "--http-relative-path=/auth");
    private static final List<String> JVM = List.of(
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                    + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final Path tools;
    private final String maven;
    private final Progress progress;

    public KeycloakServer(Path tools, String maven, Progress progress) {
        this.tools = tools;
        this.maven = maven;
        this.progress = progress;
    }

    /** Where the built server is, fetched and built first if need be. */
    public Path find() throws IOException {
        Path installed = tools.resolve("keycloak-" + VERSION);
        Path built = installed.resolve("built.txt");
        if (!Files.exists(installed)) {
            progress.during("fetching Keycloak " + VERSION, () -> fetch(installed));
        }
        String options = String.join(" ", BUILD_OPTIONS);
        if (!Files.exists(built) || !Files.readString(built).equals(options)) {
            progress.during("building Keycloak for this desk", () -> {
                List<String> build = new ArrayList<>(List.of("build"));
                build.addAll(BUILD_OPTIONS);
                Outside.run(installed, Map.of(), command(installed, installed, build));
                return Files.writeString(built, options);
            });
        }
        return installed;
    }

    /**
     * The command line of the server, as its own start script would put it together. The script is left out because it
     * stays in between: its process would be the one we know, and it does not end Java when it is killed.
     */
    public static List<String> command(Path installed, Path home, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + installed.resolve("conf"));
        command.addAll(List.of("-cp", installed.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** Makes a folder from which the built server runs with data and realm of its own. */
    public static Path furnish(Path installed, Path home, Path realm) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        for (String part : List.of("bin", "conf", "lib", "providers", "themes")) {
            Path link = home.resolve(part);
            if (!Files.exists(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, installed.resolve(part));
            }
        }
        Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return home;
    }

    private Path fetch(Path installed) throws IOException {
        Files.createDirectories(tools);
        Path folder = Files.createTempDirectory(tools, "fetch");
        Outside.run(
                folder,
                Map.of(),
                List.of(
                        maven,
                        "-q",
                        "-ntp",
                        "-B",
                        COPY,
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":tar.gz",
                        "-DoutputDirectory=" + folder));
        Path archive = folder.resolve("keycloak-quarkus-dist-" + VERSION + ".tar.gz");
        if (!Checksum.ofFile(archive).equals(ARCHIVE_SUM)) {
            throw new IOException("the fetched Keycloak archive is not the one we know");
        }
        Outside.run(folder, Map.of(), List.of("tar", "-xzf", archive.toString()));
        Files.move(folder.resolve("keycloak-" + VERSION), installed);
        Files.delete(archive);
        Files.delete(folder);
        return installed;
    }
}
