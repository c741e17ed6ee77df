package io.calmdesk.notifications.mail;

import io.calmdesk.notifications.telling.Matter;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a mail says: which case, which promise, due when, and where to go; nothing of the customer. */
record MailText(String subject, String body) {

    private static final String TEXTS = "io.calmdesk.notifications.mail.mail";
    // A language we have no texts in is answered in the texts without a language, never in the machine's own.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static MailText of(Matter matter, Addressee addressee, String link) {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, addressee.locale(), NO_FALLBACK);
        String due = matter.dueAt()
                .atZone(addressee.zone())
                .format(DateTimeFormatter.ofPattern(texts.getString("moment"), addressee.locale()));
        Object[] values = {
            matter.caseNumber(),
            label(matter.promise(), texts),
            due,
            addressee.zone().getId(),
            Integer.toString(matter.share()),
            addressee.business(),
            link
        };
        String kind = matter.late() ? "late" : "near";
        return new MailText(
                filled(texts, kind + ".subject", addressee.locale(), values),
                filled(texts, kind + ".body", addressee.locale(), values));
    }

    /** A label the business made up itself stands as it is. */
    private static String label(String promise, ResourceBundle texts) {
        String key = "promise." + promise;
        return texts.containsKey(key) ? texts.getString(key) : promise;
    }

    private static String filled(ResourceBundle texts, String key, Locale locale, Object[] values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
