package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The mail server dies, the service dies, both come back: nothing is lost and nobody is told twice without need. */
@WithService
class OutageIT {

    private static final String RUN = "outage." + Ids.next().substring(24);
    private static final Facts FACTS = new Facts("it." + RUN + ".case.facts");
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: (<[^>]+>)");

    private static final ScriptedSmtp SMTP = new ScriptedSmtp();
    private static StandardTenant laowang;

    @BeforeAll
    static void aBusiness() {
        Bed.makeTopics(FACTS.topic(), "it." + RUN + ".crisis.facts", "it." + RUN + ".notification.facts");
        laowang = Bed.knownBusiness("laowang");
    }

    @AfterEach
    void recover() {
        SMTP.recover();
        SMTP.accepted().clear();
    }

    @AfterAll
    static void shut() {
        SMTP.close();
    }

    @Test
    void whileTheMailServerIsDownMailsWaitAndTheStreamGoesOn() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            SMTP.shut();
            String caseId = tell();

            soon(() -> assertThat(states(port(service), caseId))
                    .containsExactlyInAnyOrder("email queued", "stream handed-over"));
            soon(() -> assertThat(metrics(port(service)))
                    .contains("calmdesk_notifications_channel_down{channel=\"email\"} 1.0")
                    .contains("calmdesk_notifications_channel_down{channel=\"stream\"} 0.0"));
            assertThat(new Http(port(service), null).get("/actuator/health").statusCode())
                    .isEqualTo(200);
            SMTP.open();

            soon(() -> assertThat(states(port(service), caseId))
                    .containsExactlyInAnyOrder("email handed-over", "stream handed-over"));
            assertThat(SMTP.accepted()).hasSize(1);
        }
    }

    @Test
    void aRefusedRecipientFailsAndHoldsUpNobody() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            SMTP.answer("RCPT", "550 5.1.1 nobody here");
            String refused = tell();
            soon(() -> assertThat(states(port(service), refused)).contains("email failed"));
            SMTP.recover();

            String next = tell();

            soon(() -> assertThat(states(port(service), next)).contains("email handed-over"));
            assertThat(states(port(service), refused)).contains("email failed");
        }
    }

    @Test
    void whatIsQueuedSurvivesARestart() throws Exception {
        String caseId;
        SMTP.shut();
        try (ConfigurableApplicationContext service = start()) {
            caseId = tell();
            soon(() -> assertThat(states(port(service), caseId)).contains("email queued"));
        }
        SMTP.open();

        try (ConfigurableApplicationContext service = start()) {
            soon(() -> assertThat(states(port(service), caseId)).contains("email handed-over"));
            assertThat(SMTP.accepted()).hasSize(1);
        }
    }

    @Test
    void killedInTheMiddleOfManyItLosesNoneAndWhatIsDoubledIsTheSameMail() throws Exception {
        SMTP.keepSilentAboutWhatWasTaken();
        ServiceProcess service = ServiceProcess.start(arguments());
        List<String> cases = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            cases.add(tell());
        }
        soon(() -> assertThat(SMTP.accepted()).hasSize(8));
        service.kill();
        List<String> takenBefore = messageIds();
        for (int n = 0; n < 10; n++) {
            cases.add(tell());
        }
        SMTP.recover();

        try (ServiceProcess again = ServiceProcess.start(arguments())) {
            Eventually.within(Duration.ofSeconds(30), () -> {
                for (String caseId : cases) {
                    assertThat(states(again.port(), caseId))
                            .containsExactlyInAnyOrder("email handed-over", "stream handed-over");
                }
            });
        }

        List<String> doubled = new ArrayList<>(messageIds());
        new HashSet<>(doubled).forEach(doubled::remove);
        assertThat(new HashSet<>(messageIds())).hasSize(40);
        // Nobody knows of those eight whether their answer was seen; all others went out once.
        assertThat(doubled).containsExactlyInAnyOrderElementsOf(takenBefore);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(Stream.concat(arguments().stream(), Stream.of("--server.port=0"))
                        .toArray(String[]::new));
    }

    private static List<String> arguments() {
        return List.of(
                "--spring.mongodb.database=" + System.getProperty("spring.mongodb.database") + "_outage",
                "--calmdesk.settings.group-suffix=-" + RUN,
                "--calmdesk.topics.case-facts=" + FACTS.topic(),
                "--calmdesk.topics.crisis-facts=it." + RUN + ".crisis.facts",
                "--calmdesk.topics.notification-facts=it." + RUN + ".notification.facts",
                "--calmdesk.mail.host=127.0.0.1",
                "--calmdesk.mail.port=" + SMTP.port());
    }

    private static String tell() {
        String caseId = Ids.next();
        FACTS.publishMark(laowang.id(), caseId, 1, 100, Bed.desk(), "cs-lead");
        return caseId;
    }

    private static List<String> states(int port, String caseId) {
        // several pages' worth of notifications gather over the tests of this class
        return new Http(port, laowang.tokenOf(laowang.lead()))
                .everyNotification().stream()
                        .filter(it -> it.required("caseId").asString().equals(caseId))
                        .map(it -> it.required("channel").asString() + " "
                                + it.required("state").asString())
                        .toList();
    }

    private static String metrics(int port) {
        return new Http(port, null).get("/actuator/prometheus").body();
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static List<String> messageIds() {
        return SMTP.accepted().stream()
                .map(mail -> {
                    Matcher matcher = MESSAGE_ID.matcher(mail);
                    assertThat(matcher.find()).isTrue();
                    return matcher.group(1);
                })
                .toList();
    }
}
