package io.calmdesk.tenants.signup;

import java.util.List;
import java.util.Map;

/** What happens while a business signs up; the password is in none of it. */
public sealed interface SignUpFact {

    /**
     * A business asked to come in.
     *
     * @param keys its new keys, wrapped with the master key
     * @param emailHash keyed hash of the administrator's address, by which the claim on it is held
     * @param sealedName the administrator's name under the new keys
     * @param sealedEmail the administrator's address under the new keys
     */
    record SignUpStarted(
            String slug,
            String businessName,
            List<String> industries,
            String locale,
            String timeZone,
            Map<String, Object> keys,
            String emailHash,
            String sealedName,
            String sealedEmail)
            implements SignUpFact {}

    /** The first administrator has an account; from here on nothing needs the password any more. */
    record AdministratorKnown(String actor) implements SignUpFact {}

    /** Everything the business works by has been written and is being published. */
    record DeskPrepared() implements SignUpFact {}

    /** Every service works by the settings of the new business: it can take its first complaint. */
    record SignedUp() implements SignUpFact {}

    /** Whoever signed up was told that it is done; until then the same request may ask for that answer. */
    record SignUpAnswered() implements SignUpFact {}

    /** The sign-up stood still for a while and is carried on. */
    record SignUpResumed(int attempt) implements SignUpFact {}

    /** Nobody came back to choose the password: slug and address are free again. */
    record SignUpLapsed() implements SignUpFact {}
}
