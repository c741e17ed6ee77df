package io.calmdesk.e2e;

import io.calmdesk.e2e.Http.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Guests who keep complaining by the public form, each repeating the same request until it is answered. */
final class Complainers implements AutoCloseable {

    private final Http gateway;
    private final String slug;
    private final List<String> filed = new CopyOnWriteArrayList<>();
    private final List<Thread> guests;
    private volatile boolean resting;

    Complainers(String gateway, String slug) {
        this.gateway = new Http(gateway);
        this.slug = slug;
        this.guests = List.of(
                Thread.ofVirtual().start(this::complain), Thread.ofVirtual().start(this::complain));
    }

    /** The numbers the guests were given. */
    List<String> filed() {
        return List.copyOf(filed);
    }

    /** Ends the complaining when each guest has been answered. */
    void rest() throws InterruptedException {
        resting = true;
        for (Thread guest : guests) {
            guest.join();
        }
    }

    private void complain() {
        while (!resting) {
            String key = UUID.randomUUID().toString();
            while (!answered(key)) {
                pause();
            }
            pause();
        }
    }

    private boolean answered(String key) {
        try {
            Answer answer = gateway.post(
                    "/api/v1/public/" + slug + "/cases",
                    Map.of("words", "汤是凉的 " + key, "customer", Map.of("anonymous", true)),
                    "Idempotency-Key",
                    key);
            if (answer.status() == 201) {
                filed.add(answer.string("number"));
                return true;
            }
            if (answer.status() != 503) {
                throw new AssertionError("a guest was answered " + answer.status() + ": " + answer.text());
            }
            return false;
        } catch (UncheckedIOException gatewayGone) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        rest();
    }
}
