package io.calmdesk.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the start script found and handed over: our own jars, Java and Maven. */
record Launcher(Path root, Path folder, Map<String, String> environment) {

    private static final List<String> SMALL_AND_QUICK =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xss512k");

    static Launcher of(Path root, Map<String, String> environment) {
        return new Launcher(root, Path.of(System.getProperty("calmdesk.launcher", "local/target")), environment);
    }

    /** Java with the options every program of the desk is started with. */
    static List<String> jvm(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_AND_QUICK);
        command.addAll(options);
        return command;
    }

    /** Java with our own class path, to be followed by a main class. */
    List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(jvm(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    Path mailCatcher() {
        return folder.resolve("mail").resolve("greenmail-standalone.jar");
    }

    Path realm() {
        return root.resolve("local/src/main/realm/calmdesk-realm.json");
    }

    String maven() {
        return environment.getOrDefault("CALMDESK_MAVEN", "mvn");
    }
}
