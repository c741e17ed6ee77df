package io.calmdesk.tenants;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Malformed.FieldError;
import io.calmdesk.kernel.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of a request one by one and refuses it once, naming all that are at fault. */
public final class FieldCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final Set<String> LOCALES = Set.of("zh-CN", "zh-TW", "en");

    private final List<FieldError> errors = new ArrayList<>();

    /** A name of a person or a business: not blank, at most 100 code points, in any script. */
    public String name(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return fault(field, "missing");
        }
        if (value.codePointCount(0, value.length()) > LONGEST_NAME) {
            return fault(field, "too-long");
        }
        return value.strip();
    }

    /** An e-mail address, in lower case. */
    public String email(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return fault(field, "missing");
        }
        String email = value.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL) {
            return fault(field, "too-long");
        }
        return EMAIL.matcher(email).matches() ? email : fault(field, "invalid-email");
    }

    /** One of the three languages of the product. */
    public String locale(String field, @Nullable String value) {
        if (value == null) {
            return fault(field, "missing");
        }
        return LOCALES.contains(value) ? value : fault(field, "unknown-code");
    }

    /** At least one built-in role. */
    public Set<Role> roles(String field, @Nullable List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (codes == null || codes.isEmpty()) {
            fault(field, "missing");
            return roles;
        }
        for (String code : codes) {
            Role.of(code).ifPresentOrElse(roles::add, () -> fault(field, "unknown-code"));
        }
        return roles;
    }

    /** A field with a rule of its own: the rule answers what is wrong with it, or null when nothing is. */
    public String text(String field, @Nullable String value, Function<String, @Nullable String> rule) {
        if (value == null || value.isEmpty()) {
            return fault(field, "missing");
        }
        String wrong = rule.apply(value);
        return wrong == null ? value : fault(field, wrong);
    }

    /** Notes that a field is at fault. */
    public String fault(String field, String code) {
        FieldError error = new FieldError(field, code);
        if (!errors.contains(error)) {
            errors.add(error);
        }
        return "";
    }

    /** Refuses the request when any field was at fault. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Malformed("invalid-field", errors);
        }
    }
}
