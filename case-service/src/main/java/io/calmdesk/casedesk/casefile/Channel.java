package io.calmdesk.casedesk.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How the customer reached us. */
public enum Channel {
    IN_PERSON("in-person"),
    PHONE("phone"),
    FAX("fax"),
    EMAIL("email"),
    LETTER("letter"),
    CHAT("chat"),
    SMS("sms"),
    QUESTIONNAIRE("questionnaire"),
    SUGGESTION_BOX("suggestion-box"),
    LEAFLET("leaflet"),
    PACKING_SLIP("packing-slip"),
    INTERVIEW("interview"),
    GATHERING("gathering"),
    WEB_FORM("web-form"),
    HOTLINE("hotline"),
    REFERRAL("referral"),
    VISIT("visit");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
