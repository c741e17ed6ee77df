package io.calmdesk.notifications.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mail goes out and under which address.
 *
 * @param user empty when the server asks for no log-in
 * @param tls whether the connection must be turned into an encrypted one before anything is said
 * @param timeout for connecting, and for each answer of the server
 * @param atOnce how many mails go out at the same time
 * @param publicUrl where people find the console, for links
 */
@Validated
@ConfigurationProperties("calmdesk.mail")
record MailProperties(
        @NotBlank String host,
        @Positive int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean tls,
        @NotBlank String from,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int atOnce,
        @NotBlank String publicUrl) {

    @Nullable
    String userOrNone() {
        return user.isEmpty() ? null : user;
    }

    @Nullable
    String passwordOrNone() {
        return user.isEmpty() ? null : password;
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + "]";
    }
}
