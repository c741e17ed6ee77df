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
    private final List<AssertionError> wrongAnswers = new CopyOnWriteArrayList<>();
    private final List<Thread> guests;
    private volatile boolean resting;

    Complainers(String gateway, String slug) {
        this.gateway = new Http(gateway);
        this.slug = slug;
        this.guests = List.of(
                Thread.ofVirtual().start(this::complain), Thread.ofVirtual().start(this::complain));
    }

    /** The numbers the guests were given; fails when a guest was answered wrongly. */
    List<String> filed() {
        failAtAWrongAnswer();
        return List.copyOf(filed);
    }

    /** Ends the complaining when each guest has been answered; fails when one was answered wrongly. */
    void rest() throws InterruptedException {
        end();
        failAtAWrongAnswer();
    }

    private void end() throws InterruptedException {
        resting = true;
        for (Thread guest : guests) {
            guest.join();
        }
    }

    private void failAtAWrongAnswer() {
        if (!wrongAnswers.isEmpty()) {
            AssertionError all = new AssertionError("guests were answered wrongly", wrongAnswers.getFirst());
            wrongAnswers.stream().skip(1).forEach(all::addSuppressed);
            throw all;
        }
    }

    private void complain() {
        try {
            while (!resting) {
                String key = UUID.randomUUID().toString();
                while (!answered(key)) {
                    pause();
                }
                pause();
            }
        } catch (AssertionError wrong) {
            wrongAnswers.add(wrong);
        } catch (RuntimeException unforeseen) {
            wrongAnswers.add(new AssertionError(unforeseen));
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
        // What else went wrong is being thrown already, or rest() has been called.
        end();
    }
}
