package io.calmdesk.notifications.mail;

import io.calmdesk.notifications.delivery.Courier;
import io.calmdesk.notifications.delivery.Outcome;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;

/** Sends a notification as a mail over SMTP, one connection a mail. */
final class MailCourier implements Courier {

    private final MailProperties properties;
    private final Addressees addressees;
    private final Session session;

    MailCourier(MailProperties properties, Addressees addressees) {
        this.properties = properties;
        this.addressees = addressees;
        this.session = Session.getInstance(settings(properties));
    }

    private static Properties settings(MailProperties properties) {
        String timeout = Long.toString(properties.timeout().toMillis());
        String tls = Boolean.toString(properties.tls());
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.connectiontimeout", timeout);
        settings.put("mail.smtp.timeout", timeout);
        settings.put("mail.smtp.writetimeout", timeout);
        settings.put("mail.smtp.starttls.enable", tls);
        settings.put("mail.smtp.starttls.required", tls);
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.from", properties.from());
        return settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public int atOnce() {
        return properties.atOnce();
    }

    @Override
    public Outcome handOver(Notification notification) {
        Optional<Addressee> addressee = addressees.of(notification.tenant(), notification.recipient());
        if (addressee.isEmpty()) {
            return new Outcome.Impossible("recipient-gone");
        }
        InternetAddress address;
        try {
            address = new InternetAddress(addressee.get().address(), true);
        } catch (AddressException e) {
            return new Outcome.Impossible("address-unusable");
        }
        return send(notification, addressee.get(), address);
    }

    private Outcome send(Notification notification, Addressee addressee, InternetAddress address) {
        MailText text = MailText.of(notification.matter(), addressee, link(notification.matter()));
        try {
            NotificationMail mail =
                    NotificationMail.of(session, notification, text, properties.from(), address, addressee.locale());
            return send(mail, address);
        } catch (MessagingException e) {
            return new Outcome.Impossible("mail-unwritable");
        }
    }

    private String link(Matter matter) {
        String page = matter instanceof Matter.CasePromise ? "/cases/" : "/crises/";
        return properties.publicUrl() + page + matter.subjectId();
    }

    private Outcome send(NotificationMail mail, Address address) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            transport.connect(
                    properties.host(), properties.port(), properties.userOrNone(), properties.passwordOrNone());
            transport.sendMessage(mail, new Address[] {address});
            return new Outcome.HandedOver();
        } catch (MessagingException e) {
            return SmtpAnswer.read(e);
        } finally {
            close(transport);
        }
    }

    /** A server that does not answer our good-bye has the mail all the same. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            // see above
        }
    }
}
