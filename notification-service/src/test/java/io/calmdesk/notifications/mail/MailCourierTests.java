package io.calmdesk.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.ScriptedSmtp;
import io.calmdesk.notifications.delivery.Outcome;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.NotificationState;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCourierTests {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private final ScriptedSmtp server = new ScriptedSmtp();
    private Optional<Addressee> wang = Optional.of(addressee("wang@calmdesk.test"));

    @AfterEach
    void shut() {
        server.close();
    }

    @Test
    void theMailSaysWhatItIsAboutAndLeadsToTheCase() throws Exception {
        assertThat(send()).isEqualTo(new Outcome.HandedOver());

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("案件 C-17：“解决”已超时，原定 2026年11月2日 12:00");
        assertThat(mail.getContent().toString())
                .contains("https://desk.example/cases/01900000-0000-7000-8000-00000000c001");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("wang@calmdesk.test");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@calmdesk.test");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("zh-CN");
    }

    @Test
    void aSecondSendingIsRecognisedAsTheSameMail() throws Exception {
        send();
        send();

        assertThat(server.accepted())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(parsed(mail).getMessageID())
                        .isEqualTo("<01900000-0000-8000-8000-000000000001@calmdesk.test>"));
        assertThat(server.accepted().get(0)).isEqualTo(server.accepted().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 nobody here, recipient-refused-550",
        "RCPT, 553 5.1.3 not allowed, recipient-refused-553",
        "DATA, 554 5.7.1 no, message-refused-554",
        "., 552 5.3.4 too big, message-refused-552"
    })
    void whatIsRefusedForGoodIsImpossible(String command, String answer, String why) {
        server.answer(command, answer);

        assertThat(send()).isEqualTo(new Outcome.Impossible(why));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 later, recipient-refused-450",
        "RCPT, 451 4.7.1 greylisted, recipient-refused-451",
        "., 452 4.3.1 disk full, message-refused-452"
    })
    void whatIsPutOffIsNotNow(String command, String answer, String why) {
        server.answer(command, answer);

        assertThat(send()).isEqualTo(new Outcome.NotNow(why));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 not from you",
        "MAIL, 530 5.7.0 log in first",
        "MAIL, 451 4.3.0 later",
        "RCPT, 421 4.3.2 closing",
        "RCPT, 530 5.7.0 log in first",
        "EHLO, 421 4.3.2 closing",
        "MAIL, ''",
        "RCPT, ''",
        "DATA, ''",
        "., ''"
    })
    void whatWouldMeetEveryMailMeansThatTheChannelIsDown(String command, String answer) {
        server.answer(command, answer);
        if (command.equals("EHLO")) {
            server.answer("HELO", answer);
        }

        assertThat(send()).isInstanceOf(Outcome.ChannelDown.class);
    }

    @Test
    void aServerThatIsNotThereMeansThatTheChannelIsDown() {
        server.shut();

        assertThat(send()).isInstanceOf(Outcome.ChannelDown.class);
    }

    @Test
    void aServerThatHangsUpInsteadOfSayingGoodbyeHasTheMail() {
        server.answer("QUIT", "");

        assertThat(send()).isEqualTo(new Outcome.HandedOver());
    }

    @Test
    void whoIsGoneOrHasNoUsableAddressCannotBeTold() {
        wang = Optional.empty();
        assertThat(send()).isEqualTo(new Outcome.Impossible("recipient-gone"));

        wang = Optional.of(addressee("not an address"));
        assertThat(send()).isEqualTo(new Outcome.Impossible("address-unusable"));

        wang = Optional.of(addressee("a@calmdesk.test\r\nBcc: b@calmdesk.test"));
        assertThat(send()).isEqualTo(new Outcome.Impossible("address-unusable"));
    }

    private Outcome send() {
        var properties = new MailProperties(
                "127.0.0.1",
                server.port(),
                "",
                "",
                false,
                "desk@calmdesk.test",
                Duration.ofSeconds(2),
                8,
                "https://desk.example");
        return new MailCourier(properties, (tenant, recipient) -> wang)
                .handOver(new Notification(
                        "01900000-0000-8000-8000-000000000001",
                        new TenantId("01900000-0000-7000-8000-0000000000a0"),
                        "fact/1@1",
                        "wang",
                        Channel.EMAIL,
                        new Matter.CasePromise("01900000-0000-7000-8000-00000000c001", "C-17", "solution", 100, NOON),
                        NotificationState.QUEUED,
                        1,
                        NOON,
                        NOON.plus(Duration.ofHours(24)),
                        List.of(),
                        null));
    }

    private MimeMessage only() throws MessagingException {
        assertThat(server.accepted()).hasSize(1);
        return parsed(server.accepted().getFirst());
    }

    private static MimeMessage parsed(String mail) throws MessagingException {
        try (var bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Addressee addressee(String address) {
        return new Addressee(address, Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "老王饭店");
    }
}
