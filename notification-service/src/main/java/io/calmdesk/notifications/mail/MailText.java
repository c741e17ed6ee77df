package io.calmdesk.notifications.mail;

import io.calmdesk.notifications.telling.Matter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What a mail says: which case or crisis, what about it, due when, and where to go; nothing of the customer. */
record MailText(String subject, String body) {

    private static final String TEXTS = "io.calmdesk.notifications.mail.mail";
    // A language we have no texts in is answered in the texts without a language, never in the machine's own.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String DUTY = "first-inform";

    static MailText of(Matter matter, Addressee addressee, String link) {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, addressee.locale(), NO_FALLBACK);
        Writer writer = new Writer(texts, addressee, link);
        return switch (matter) {
            case Matter.CasePromise it -> writer.promise(it);
            case Matter.CrisisOpened it -> writer.crisis("crisis.opened", it);
            case Matter.CrisisCase it -> writer.crisis("crisis.case", it);
            case Matter.CrisisRaised it -> writer.crisis("crisis.level", it);
            case Matter.CrisisStep it ->
                writer.crisis(
                        it.step().equals(DUTY) ? "crisis.duty" : "crisis.mark",
                        it,
                        writer.moment(it.dueAt()),
                        Integer.toString(it.share()));
        };
    }

    private record Writer(ResourceBundle texts, Addressee addressee, String link) {

        MailText promise(Matter.CasePromise it) {
            return filled(
                    it.late() ? "late" : "near",
                    it.caseNumber(),
                    label("promise", it.promise()),
                    moment(it.dueAt()),
                    addressee.zone().getId(),
                    Integer.toString(it.share()),
                    addressee.business(),
                    link);
        }

        /** The values every mail about a crisis has, then those of its own. */
        MailText crisis(String key, Matter.Crisis crisis, String... own) {
            Stream<String> all = Stream.of(
                    crisis.crisisNumber(),
                    label("type", crisis.type()),
                    label("level", crisis.level()),
                    addressee.zone().getId(),
                    addressee.business(),
                    link);
            return filled(key, Stream.concat(all, Stream.of(own)).toArray());
        }

        private MailText filled(String key, Object... values) {
            return new MailText(text(key + ".subject", values), text(key + ".body", values));
        }

        private String text(String key, Object... values) {
            return new MessageFormat(texts.getString(key), addressee.locale()).format(values);
        }

        /** A label that is not among ours stands as it is. */
        private String label(String what, String code) {
            String key = what + "." + code;
            return texts.containsKey(key) ? texts.getString(key) : code;
        }

        String moment(Instant moment) {
            return moment.atZone(addressee.zone())
                    .format(DateTimeFormatter.ofPattern(texts.getString("moment"), addressee.locale()));
        }
    }
}
