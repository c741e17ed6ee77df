package io.calmdesk.local.build;

import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the services and the web pages when their sources have changed since the last time. */
public final class Sources {

    private final Path root;
    private final Path stamps;
    private final String maven;
    private final Npm npm;
    private final Progress progress;

    public Sources(Path root, String maven, Npm npm, Progress progress) {
        this.root = root;
        this.stamps = root.resolve(".desk").resolve("build");
        this.maven = maven;
        this.npm = npm;
        this.progress = progress;
    }

    /** Builds what changed of the named service modules, and the web pages. */
    public void build(List<String> modules) throws IOException {
        buildServices(modules);
        buildPages();
    }

    private void buildServices(List<String> modules) throws IOException {
        Stamp stamp = new Stamp(stamps.resolve("services.sum"), root, serviceSources(modules));
        boolean built = true;
        for (String module : modules) {
            built &= BootJar.find(root.resolve(module)).isPresent();
        }
        if (built && stamp.unchanged()) {
            return;
        }
        progress.during(
                "building " + String.join(", ", modules),
                () -> Outside.run(
                        root,
                        Map.of(),
                        List.of(
                                maven,
                                "-ntp",
                                "-B",
                                "package",
                                "-Dmaven.test.skip=true",
                                "-Dspotless.check.skip=true",
                                "-pl",
                                String.join(",", modules),
                                "-am")));
        stamp.set();
    }

    private List<Path> serviceSources(List<String> modules) throws IOException {
        List<Path> folders = new ArrayList<>();
        modules.forEach(module -> folders.add(root.resolve(module)));
        try (var libraries = Files.list(root.resolve("libs"))) {
            libraries.sorted().forEach(folders::add);
        }
        List<Path> sources = new ArrayList<>(List.of(root.resolve("pom.xml")));
        for (Path folder : folders) {
            sources.add(folder.resolve("pom.xml"));
            sources.add(folder.resolve("src").resolve("main"));
        }
        return sources;
    }

    private void buildPages() throws IOException {
        Path web = root.resolve("web");
        if (!Files.exists(web.resolve("package.json"))) {
            return;
        }
        List<Path> manifests = List.of(web.resolve("package.json"), web.resolve("package-lock.json"));
        Stamp packages = new Stamp(stamps.resolve("packages.sum"), root, manifests);
        if (!packages.unchanged() || !Files.exists(web.resolve("node_modules"))) {
            progress.during("fetching the web packages", () -> Outside.run(web, npm.environment(), npm.command("ci")));
            packages.set();
        }
        Stamp pages = new Stamp(stamps.resolve("pages.sum"), root, pageSources(web));
        if (!pages.unchanged() || !Files.exists(web.resolve("dist"))) {
            progress.during(
                    "building the web pages", () -> Outside.run(web, npm.environment(), npm.command("run", "build")));
            // The build writes its client among the sources.
            new Stamp(stamps.resolve("pages.sum"), root, pageSources(web)).set();
        }
    }

    private static List<Path> pageSources(Path web) throws IOException {
        List<String> results = List.of("node_modules", "dist", "reports");
        try (var parts = Files.list(web)) {
            return parts.filter(part -> !results.contains(part.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
