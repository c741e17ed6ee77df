package io.calmdesk.local.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** How one sees that a program serves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Readiness.Listening.class, name = "listening"),
    @JsonSubTypes.Type(value = Readiness.Answering.class, name = "answering"),
    @JsonSubTypes.Type(value = Readiness.Running.class, name = "running"),
    @JsonSubTypes.Type(value = ReplicaSet.class, name = "replica-set")
})
public sealed interface Readiness permits Readiness.Listening, Readiness.Answering, Readiness.Running, ReplicaSet {

    Duration PATIENCE = Duration.ofSeconds(2);

    /** One look; an unreachable program is simply not ready. */
    boolean reached();

    /** The program has nothing to show but that it runs. */
    record Running() implements Readiness {
        @Override
        public boolean reached() {
            return true;
        }
    }

    /** The program accepts connections. */
    record Listening(int port) implements Readiness {
        @Override
        public boolean reached() {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** The program answers this address with 200. */
    record Answering(URI address) implements Readiness {
        @Override
        public boolean reached() {
            // No client with threads of its own: this is asked again and again while everything starts.
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout((int) PATIENCE.toMillis());
                connection.setReadTimeout((int) PATIENCE.toMillis());
                try {
                    return connection.getResponseCode() == 200;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
