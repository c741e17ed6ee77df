package io.calmdesk.tenants.people.messaging;

import io.calmdesk.kernel.Unavailable;
import io.calmdesk.tenants.people.WelcomeMail;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends the welcome in the language of the business. */
@Component
class SmtpWelcomeMail implements WelcomeMail {

    private final JavaMailSender sender;
    private final MessageSource texts = texts();
    private final String from;
    private final String publicUrl;

    SmtpWelcomeMail(
            JavaMailSender sender,
            @Value("${calmdesk.mail.from}") String from,
            @Value("${calmdesk.public-url}") String publicUrl) {
        this.sender = sender;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    @Override
    public void send(String email, String locale, String businessName) {
        Locale language = Locale.forLanguageTag(locale);
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(email);
        mail.setSubject(texts.getMessage("welcome.subject", new Object[] {businessName}, language));
        mail.setText(texts.getMessage("welcome.text", new Object[] {businessName, publicUrl}, language));
        try {
            sender.send(mail);
        } catch (MailException e) {
            Unavailable notNow = new Unavailable("mail-unavailable", Duration.ofSeconds(2));
            notNow.initCause(e);
            throw notNow;
        }
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("mails");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
