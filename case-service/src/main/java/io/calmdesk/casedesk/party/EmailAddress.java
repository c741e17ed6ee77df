package io.calmdesk.casedesk.party;

import java.util.Locale;

/** E-mail addresses in one writing. */
final class EmailAddress {

    private EmailAddress() {}

    static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
