package io.calmdesk.notifications;

import static io.calmdesk.notifications.Bed.desk;
import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What case-service and crisis-service tell us again tells nobody twice, and brings what was lost on the way. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReplayIT {

    private static final String OPENED = "calmdesk.crisis.opened.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Known known;

    private StandardTenant laowang;
    private final String caseId = Ids.next();
    private final String crisis = Ids.next();
    private final Instant recorded = Timepoints.now(InstantSource.system());
    private final Facts cases = new Facts(Bed.CASE_FACTS).at(recorded);
    private final Facts crises = new Facts(Bed.CRISIS_FACTS).at(recorded);
    private final Facts casesAgain = Bed.CASE_REPLAY.at(recorded);
    private final Facts crisesAgain = Bed.CRISIS_REPLAY.at(recorded);

    @BeforeEach
    void theBusinessIsKnown() throws Exception {
        laowang = known.business("laowang");
    }

    @Test
    void everythingToldAgainTellsNobodyAgain() throws Exception {
        mark(cases, 1, 80);
        mark(cases, 2, 100);
        opened(crises);
        soon(() -> assertThat(mails()).isEqualTo(3));
        List<String> before = told();

        replay(casesAgain, crisesAgain);
        assertThat(told()).isEqualTo(before);

        // As if all positions were lost, and everything were applied a second time.
        known.positions().deleteMany(Filters.eq("tenantId", laowang.id().value()));
        replay(casesAgain, crisesAgain);
        assertThat(told()).isEqualTo(before);

        // As after the owners were restored from a backup.
        replay(casesAgain.inLineage(2), crisesAgain.inLineage(2));
        assertThat(told()).isEqualTo(before);
        assertThat(mails()).isEqualTo(3);
    }

    @Test
    void whatWasLostIsMadeUpFor() throws Exception {
        mark(cases, 1, 80);
        // The second mark and the crisis do not arrive, so the third has to wait.
        mark(cases, 3, 150);
        soon(() -> assertThat(known.parked(caseId)).isTrue());
        soon(() -> assertThat(mails()).isEqualTo(1));

        replay(casesAgain, crisesAgain);

        soon(() -> assertThat(mails()).isEqualTo(4));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "email promise.mark.80",
                        "email promise.mark.100",
                        "email promise.mark.150",
                        "email crisis.opened",
                        "stream promise.mark.80",
                        "stream promise.mark.100",
                        "stream promise.mark.150",
                        "stream crisis.opened");
    }

    @Test
    void afterARestoreNobodyIsToldOfOldMattersAndEverybodyOfWhatComesNext() throws Exception {
        Instant yesterday = recorded.minus(Duration.ofHours(25));
        mark(cases.inLineage(2), 3, 150);
        soon(() -> assertThat(known.parked(caseId)).isTrue());

        mark(casesAgain.inLineage(2).at(yesterday), 1, 80);
        mark(casesAgain.inLineage(2).at(yesterday), 2, 100);
        opened(crisesAgain.inLineage(2).at(yesterday));

        soon(() -> assertThat(mails()).isEqualTo(1));
        soon(() -> assertThat(known.last(crisis, 2)).isEqualTo(1));
        assertThat(told()).containsExactlyInAnyOrder("email promise.mark.150", "stream promise.mark.150");
    }

    /** Tells two marks and a crisis again, and waits until something behind them in every partition has been seen. */
    private void replay(Facts ofCases, Facts ofCrises) throws Exception {
        mark(ofCases, 1, 80);
        mark(ofCases, 2, 100);
        opened(ofCrises);
        List<String> behind = Stream.generate(Ids::next).limit(30).toList();
        for (String id : behind) {
            ofCases.publish(laowang.id(), id, 1, "calmdesk.case.closed.v1", "{}");
            ofCrises.publish(laowang.id(), id, 1, "calmdesk.crisis.settled.v1", "{}");
        }
        soon(() -> assertThat(known.positions().countDocuments(Filters.in("_id.dossier", behind)))
                .isEqualTo(2L * behind.size()));
        soon(() -> assertThat(known.last(caseId, ofCases.lineage())).isGreaterThanOrEqualTo(2));
        soon(() -> assertThat(known.last(crisis, ofCrises.lineage())).isEqualTo(1));
    }

    private void mark(Facts facts, long number, int share) {
        facts.publishMark(laowang.id(), caseId, number, share, desk(), "cs-lead");
    }

    private void opened(Facts facts) throws IOException {
        facts.publish(laowang.id(), crisis, 1, OPENED, Contracts.example(OPENED, "cs-lead"));
    }

    private List<String> told() {
        return new Http(port, laowang.tokenOf(laowang.lead()))
                .notifications().stream()
                        .map(it -> it.required("channel").asString() + " "
                                + it.required("reason").asString())
                        .toList();
    }

    private int mails() {
        return Mailbox.of(laowang.lead().email()).size();
    }
}
