package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.Decision;
import io.calmdesk.tenants.signup.SignUpFact.AdministratorKnown;
import io.calmdesk.tenants.signup.SignUpFact.DeskPrepared;
import io.calmdesk.tenants.signup.SignUpFact.SignUpAnswered;
import io.calmdesk.tenants.signup.SignUpFact.SignUpLapsed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpResumed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.signup.SignUpFact.SignedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business on its way in; its id is the tenant's id. What has been done is found by looking at Keycloak and at the
 * settings; kept here is only what cannot be found, and when to carry on.
 */
public record SignUp(
        SignUpStarted request,
        Stage stage,
        @Nullable String administrator,
        Instant startedAt,
        int attempts,
        @Nullable Instant resumeAt) {

    /** Without a password nothing can be carried on; after this long the slug is given back. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** Longer than a request may take, so that the clock does not run beside it. */
    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** How far a sign-up has come. */
    public enum Stage {
        STARTED,
        PREPARED,
        FINISHED,
        ANSWERED,
        LAPSED
    }

    static Decision<SignUp, SignUpFact> start(SignUpStarted request, Instant now) {
        return Decision.of(new SignUp(request, Stage.STARTED, null, now, 0, now.plus(FIRST_PAUSE)), now, request);
    }

    Decision<SignUp, SignUpFact> administratorKnown(String actor, Instant now) {
        if (administrator != null || stage != Stage.STARTED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new SignUp(request, stage, actor, startedAt, attempts, resumeAt), now, new AdministratorKnown(actor));
    }

    Decision<SignUp, SignUpFact> prepared(Instant now) {
        if (stage != Stage.STARTED || administrator == null) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new SignUp(request, Stage.PREPARED, administrator, startedAt, attempts, resumeAt),
                now,
                new DeskPrepared());
    }

    Decision<SignUp, SignUpFact> finish(Instant now) {
        if (stage != Stage.PREPARED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new SignUp(request, Stage.FINISHED, administrator, startedAt, attempts, null), now, new SignedUp());
    }

    Decision<SignUp, SignUpFact> answer(Instant now) {
        if (stage != Stage.FINISHED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new SignUp(request, Stage.ANSWERED, administrator, startedAt, attempts, null),
                now,
                new SignUpAnswered());
    }

    /** What falls due when it has stood still: it is carried on, or lapses when it never got an account. */
    Decision<SignUp, SignUpFact> wake(Instant now) {
        if (resumeAt == null || now.isBefore(resumeAt)) {
            return Decision.unchanged(this);
        }
        if (administrator == null && !now.isBefore(startedAt.plus(PATIENCE))) {
            return Decision.of(
                    new SignUp(request, Stage.LAPSED, null, startedAt, attempts, null), now, new SignUpLapsed());
        }
        int attempt = attempts + 1;
        return Decision.of(
                new SignUp(request, stage, administrator, startedAt, attempt, now.plus(pauseAfter(attempt))),
                now,
                new SignUpResumed(attempt));
    }

    /** When it is to be carried on; empty when it is over. */
    public Optional<Instant> wakeAt() {
        return Optional.ofNullable(resumeAt);
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
