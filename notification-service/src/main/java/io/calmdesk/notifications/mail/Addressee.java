package io.calmdesk.notifications.mail;

import java.time.ZoneId;
import java.util.Locale;

/** Somebody a mail goes to, opened for this one sending and kept nowhere: address, language, and whose staff. */
record Addressee(String address, Locale locale, ZoneId zone, String business) {

    @Override
    public String toString() {
        return "Addressee[" + locale + "]";
    }
}
