package io.calmdesk.casedesk.party;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever told us, as far as they wished to say. */
public record Customer(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean anonymous) {

    /** Adds what is known to texts that are to be sealed. */
    public void writeTo(Map<String, String> fields) {
        if (name != null) {
            fields.put("name", name);
        }
        if (phone != null) {
            fields.put("phone", phone);
        }
        if (email != null) {
            fields.put("email", email);
        }
        fields.put("anonymous", Boolean.toString(anonymous));
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Customer from(Map<String, String> fields) {
        return new Customer(
                fields.get("name"),
                fields.get("phone"),
                fields.get("email"),
                Boolean.parseBoolean(fields.get("anonymous")));
    }

    /**
     * What the customer is known again by: the phone number, else the e-mail address, in one writing for all the
     * ways they are written; empty for whoever left neither.
     */
    public Optional<String> identity() {
        return Optional.ofNullable(phone)
                .map(PhoneNumber::normalised)
                .filter(digits -> digits.length() >= PhoneNumber.LEAST_DIGITS)
                .map(digits -> "phone:" + digits)
                .or(() -> Optional.ofNullable(email).map(it -> "email:" + EmailAddress.normalised(it)));
    }
}
