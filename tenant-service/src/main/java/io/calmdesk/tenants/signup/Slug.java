package io.calmdesk.tenants.signup;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public name of a business in addresses: lower-case letters, digits and hyphens, 3 to 40 of them. */
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    /** Names that mean something to us or to whoever reads an address, and so must never be a customer's. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "actuator",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "calmdesk",
            "cdn",
            "console",
            "dashboard",
            "desk",
            "docs",
            "email",
            "ftp",
            "gateway",
            "health",
            "help",
            "imap",
            "info",
            "internal",
            "login",
            "logout",
            "mail",
            "me",
            "metrics",
            "news",
            "null",
            "oauth",
            "operator",
            "pingxitai",
            "platform",
            "pop3",
            "postmaster",
            "privacy",
            "public",
            "root",
            "security",
            "signin",
            "sign-in",
            "signup",
            "sign-up",
            "signups",
            "smtp",
            "static",
            "status",
            "stream",
            "support",
            "system",
            "tracking",
            "undefined",
            "webhook",
            "webhooks",
            "webmaster",
            "www");

    private Slug() {}

    /** What is wrong with a slug, as a code for its field; null when nothing is. */
    public static @Nullable String fault(String slug) {
        if (!FORM.matcher(slug).matches()) {
            return "invalid-slug";
        }
        return RESERVED.contains(slug) ? "reserved" : null;
    }
}
