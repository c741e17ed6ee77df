package io.calmdesk.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that can be ill: any command can be answered otherwise, and it can be shut and opened on the same
 * port. An empty answer hangs up. The command {@code "."} is the end of a message.
 */
public final class ScriptedSmtp implements AutoCloseable {

    private final int port;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;
    private volatile boolean silent;

    public ScriptedSmtp() {
        server = bound(0);
        port = server.getLocalPort();
        serve();
    }

    public int port() {
        return port;
    }

    /** From now on this command is answered so. */
    public ScriptedSmtp answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** From now on messages are taken, but nobody is told so until {@link #recover}. */
    public void keepSilentAboutWhatWasTaken() {
        silent = true;
    }

    /** From now on every command is answered as by a healthy server. */
    public void recover() {
        answers.clear();
        silent = false;
    }

    /** The messages it said yes to, headers and all. */
    public List<String> accepted() {
        return accepted;
    }

    /** Takes no connections and drops those it has. */
    public void shut() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections again, on the same port. */
    public void open() {
        server = bound(port);
        serve();
    }

    @Override
    public void close() {
        shut();
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        ServerSocket open = server;
        Thread.ofVirtual().start(() -> {
            while (!open.isClosed()) {
                try {
                    Socket connection = open.accept();
                    connections.add(connection);
                    Thread.ofVirtual().start(() -> talk(connection));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void talk(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            if (!say(out, "220 ready")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (!say(out, answers.getOrDefault(command, healthy(command)))) {
                    return;
                }
                if (command.equals("DATA") && !answers.containsKey("DATA")) {
                    String message = message(in);
                    String answer = answers.getOrDefault(".", "250 taken");
                    if (answer.startsWith("250")) {
                        accepted.add(message);
                    }
                    while (silent) {
                        Thread.sleep(20);
                    }
                    if (!say(out, answer)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException ignored) {
            // hung up
        } finally {
            connections.remove(connection);
        }
    }

    private static String healthy(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static boolean say(Writer out, String answer) throws IOException {
        if (answer.isEmpty()) {
            return false;
        }
        out.write(answer + "\r\n");
        out.flush();
        return true;
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append("\r\n");
        }
        return message.toString();
    }
}
