package io.calmdesk.e2e;

import io.calmdesk.e2e.Http.Answer;
import io.calmdesk.e2e.aftermath.Complaint;
import io.calmdesk.e2e.aftermath.Complaint.Emergency;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/**
 * Guests who keep complaining by the public form, each repeating the same request until it is answered. Most have an
 * ordinary complaint; one tells of emergencies: of people who fall ill, and of one fire after another, each in three
 * complaints. Where there is staff, a clerk takes in complaints as well and makes them good at once.
 */
final class Complainers implements AutoCloseable {

    private static final String ORDINARY = "汤是凉的";
    private static final Duration OFTEN = Duration.ofMillis(500);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);

    private final Http gateway;
    private final String slug;
    private final List<Complaint> filed = new CopyOnWriteArrayList<>();
    private final List<AssertionError> wrongAnswers = new CopyOnWriteArrayList<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean resting;

    /** Guests alone. */
    Complainers(String gateway, String slug) {
        this.gateway = new Http(gateway);
        this.slug = slug;
        come(OFTEN, _ -> complain(ORDINARY, Optional.empty()));
        come(OFTEN, _ -> complain(ORDINARY, Optional.empty()));
        come(NOW_AND_THEN, this::cryForHelp);
    }

    /** Guests of this business, and its clerk. */
    Complainers(Business business) {
        this(RunningDesk.shared().gateway(), business.slug);
        Clerk clerk = new Clerk(business);
        come(NOW_AND_THEN, _ -> clerk.makeGood());
    }

    /** What was answered; fails when somebody was answered wrongly. */
    List<Complaint> filed() {
        failAtAWrongAnswer();
        return List.copyOf(filed);
    }

    /** Ends the complaining when everybody has been answered; fails when somebody was answered wrongly. */
    void rest() throws InterruptedException {
        end();
        failAtAWrongAnswer();
    }

    private void end() throws InterruptedException {
        resting = true;
        for (Thread person : people) {
            person.join();
        }
    }

    private void failAtAWrongAnswer() {
        if (!wrongAnswers.isEmpty()) {
            AssertionError all = new AssertionError("guests were answered wrongly", wrongAnswers.getFirst());
            wrongAnswers.stream().skip(1).forEach(all::addSuppressed);
            throw all;
        }
    }

    private void come(Duration pause, IntConsumer what) {
        people.add(Thread.ofVirtual().start(() -> {
            try {
                for (int n = 0; !resting; n++) {
                    what.accept(n);
                    pause(pause);
                }
            } catch (AssertionError wrong) {
                wrongAnswers.add(wrong);
            } catch (RuntimeException unforeseen) {
                wrongAnswers.add(new AssertionError(unforeseen));
            }
        }));
    }

    private void cryForHelp(int n) {
        if (n % 2 == 0) {
            complain("我们一桌四个人都上吐下泻,怀疑食物中毒", Optional.of(new Emergency("food-poisoning", "")));
        } else {
            complain("着火了,快来人", Optional.of(new Emergency("fire", "包厢 " + n / 6)));
        }
    }

    private void complain(String words, Optional<Emergency> emergency) {
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("words", words);
        complaint.put("customer", Map.of("anonymous", true));
        emergency.map(Emergency::scene).filter(it -> !it.isEmpty()).ifPresent(it -> complaint.put("place", it));
        Answer answer = untilAnswered(gateway, "/api/v1/public/" + slug + "/cases", complaint);
        if (answer.status() != 201) {
            throw new AssertionError("a guest was answered " + answer.status() + ": " + answer.text());
        }
        filed.add(new Complaint(answer.string("number"), emergency));
    }

    /** One request, under one key, again and again while nobody listens or we are asked to come again. */
    private static Answer untilAnswered(Http caller, String path, Object body) {
        String key = UUID.randomUUID().toString();
        while (true) {
            try {
                Answer answer = caller.post(path, body, "Idempotency-Key", key);
                if (answer.status() != 503) {
                    return answer;
                }
            } catch (UncheckedIOException gatewayGone) {
                // It comes back.
            }
            pause(OFTEN);
        }
    }

    /** Speaks for the business, with a token of its API client. */
    private final class Clerk {

        private static final Duration TOKEN_LASTS = Duration.ofMinutes(2);

        private final Business business;
        private Http staff;
        private long tokenSince;

        Clerk(Business business) {
            this.business = business;
            this.staff = business.api();
            this.tokenSince = System.nanoTime();
        }

        void makeGood() {
            renewToken();
            Answer taken = untilAnswered(staff, "/api/v1/cases", Business.complaint(ORDINARY))
                    .expect(201);
            filed.add(new Complaint(taken.string("number"), Optional.empty()));
            untilAnswered(staff, "/api/v1/cases/" + taken.string("id") + "/settle", Map.of("outcome", "made-good"))
                    .expect(200);
        }

        /** Long before it ends; while nobody issues tokens the old one has to do. */
        private void renewToken() {
            if (System.nanoTime() - tokenSince > TOKEN_LASTS.toNanos()) {
                try {
                    staff = business.api();
                    tokenSince = System.nanoTime();
                } catch (AssertionError | UncheckedIOException nobodyIssuesAny) {
                    // The next complaint will do.
                }
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
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
