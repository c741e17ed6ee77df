package io.calmdesk.tenants.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.tenants.signup.SignUp.Stage;
import io.calmdesk.tenants.signup.SignUpFact.SignUpLapsed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpResumed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.signup.SignUpFact.SignedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignUpTests {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final SignUp started = SignUp.start(
                    new SignUpStarted(
                            "laowang", "老王饭店", List.of("R"), "zh-CN", "Asia/Shanghai", Map.of(), "h", "n", "e"),
                    START)
            .state();

    @Test
    void goesFromStartToFinishOnlyInOrder() {
        assertThat(started.prepared(START).facts()).isEmpty();
        assertThat(started.finish(START).facts()).isEmpty();
        SignUp known = started.administratorKnown("sub", START).state();
        assertThat(known.administratorKnown("other", START).facts()).isEmpty();
        SignUp prepared = known.prepared(START).state();
        Decision<SignUp, SignUpFact> finished = prepared.finish(START);
        assertThat(finished.facts()).extracting(NewFact::fact).containsExactly(new SignedUp());
        assertThat(finished.state().stage()).isEqualTo(Stage.FINISHED);
        assertThat(finished.state().wakeAt()).isEmpty();
    }

    @Test
    void isCarriedOnLaterAndLater() {
        SignUp state = started;
        Duration before = Duration.ZERO;
        for (int i = 1; i <= 12; i++) {
            Instant due = state.wakeAt().orElseThrow();
            Decision<SignUp, SignUpFact> woken = state.wake(due);
            assertThat(woken.facts()).extracting(NewFact::fact).containsExactly(new SignUpResumed(i));
            state = woken.state();
            Duration pause = Duration.between(due, state.wakeAt().orElseThrow());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(10));
            before = pause;
        }
    }

    @Test
    void doesNotWakeBeforeItsTime() {
        assertThat(started.wake(START.plusSeconds(1)).facts()).isEmpty();
    }

    @Test
    void lapsesAfterADayWithoutAnAccount() {
        Decision<SignUp, SignUpFact> woken = started.wake(START.plus(SignUp.PATIENCE));
        assertThat(woken.facts()).extracting(NewFact::fact).containsExactly(new SignUpLapsed());
        assertThat(woken.state().wakeAt()).isEmpty();
    }

    @Test
    void neverLapsesOnceTheAccountIsThere() {
        SignUp known = started.administratorKnown("sub", START).state();
        assertThat(known.wake(START.plus(SignUp.PATIENCE)).facts())
                .extracting(NewFact::fact)
                .containsExactly(new SignUpResumed(1));
    }
}
