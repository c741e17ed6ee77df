package io.calmdesk.notifications.mail;

import io.calmdesk.notifications.delivery.Outcome;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Reads from a failed sending whether the recipient, the message or the whole mail server is the trouble. */
final class SmtpAnswer {

    private SmtpAnswer() {}

    static Outcome read(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException it; e = it.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return of(refused.getReturnCode(), "recipient");
            }
        }
        // The answer to MAIL FROM is about our own address: no other message would fare better.
        return failure instanceof SMTPSendFailedException refused
                        && !refused.getCommand().startsWith("MAIL")
                ? of(refused.getReturnCode(), "message")
                : new Outcome.ChannelDown("no-answer");
    }

    private static Outcome of(int code, String what) {
        String why = what + "-refused-" + code;
        return switch (code) {
            // closing down; log-in missing, wrong or too weak
            case 421, 530, 534, 535 -> new Outcome.ChannelDown(why);
            default -> code >= 500 ? new Outcome.Impossible(why) : code >= 400 ? new Outcome.NotNow(why) : down(why);
        };
    }

    private static Outcome down(String why) {
        return new Outcome.ChannelDown(why);
    }
}
