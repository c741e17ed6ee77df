package io.calmdesk.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service in a process of its own, which can be killed without a word. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProcess start(List<String> arguments) throws InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        // Where the real servers are, as this JVM was told.
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.matches("(CALMDESK_|calmdesk\\.|spring\\.|eureka\\.|management\\.).*"))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(NotificationServiceApplication.class.getName());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Path.of("target", "service-" + port + ".log").toFile())
                    .start();
            ServiceProcess service = new ServiceProcess(process, port);
            service.awaitUp();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitUp() throws InterruptedException {
        Eventually.within(Duration.ofSeconds(60), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended, see target/service-" + port + ".log");
            }
            int status;
            try {
                status = new Http(port, null).get("/actuator/health").statusCode();
            } catch (IllegalStateException notYet) {
                throw new AssertionError(notYet);
            }
            if (status != 200) {
                throw new AssertionError("health " + status);
            }
        });
    }

    int port() {
        return port;
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
