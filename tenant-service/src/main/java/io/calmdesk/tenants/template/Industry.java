package io.calmdesk.tenants.template;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of business Calmdesk brings a template for; a business may be several at once. */
public enum Industry {
    HOTEL("H"),
    TOURISM("T"),
    RESTAURANT("R"),
    PROPERTY_MANAGEMENT("PM"),
    REAL_ESTATE("RE"),
    E_SHOP("E"),
    LOGISTICS("L"),
    STORE("S"),
    CAR_DEALER("A"),
    MANUFACTURER("M"),
    FINANCE("F");

    private final String code;

    Industry(String code) {
        this.code = code;
    }

    /** The industry as the API writes it, for example {@code PM}. */
    public String code() {
        return code;
    }

    /** The industry with this code, or empty when there is none. */
    public static Optional<Industry> of(String code) {
        return Arrays.stream(values())
                .filter(industry -> industry.code.equals(code))
                .findFirst();
    }
}
