package io.calmdesk.notifications.mail;

import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Locale;

/** A mail whose Message-ID follows from the notification, so that a doubled one can be recognised as the same. */
final class NotificationMail extends MimeMessage {

    private final String messageId;

    private NotificationMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static NotificationMail of(
            Session session, Notification notification, MailText text, String from, InternetAddress to, Locale language)
            throws MessagingException {
        String house = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        NotificationMail mail = new NotificationMail(session, "<" + notification.id() + "@" + house + ">");
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(text.subject(), "UTF-8");
        mail.setText(text.body(), "UTF-8");
        mail.setSentDate(Date.from(notification.at()));
        mail.setContentLanguage(new String[] {language.toLanguageTag()});
        // All mails of one case or crisis stand together in the reader's mail program.
        mail.setHeader("References", "<" + thread(notification.matter()) + "@" + house + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static String thread(Matter matter) {
        return (matter instanceof Matter.CasePromise ? "case-" : "crisis-") + matter.subjectId();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
