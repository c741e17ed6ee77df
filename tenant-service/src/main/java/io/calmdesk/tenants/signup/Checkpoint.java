package io.calmdesk.tenants.signup;

/** Is told of every step of a sign-up that is done, to count them; a test may let the process die there. */
@FunctionalInterface
public interface Checkpoint {

    /** The steps in their order. */
    enum Step {
        SLUG_CLAIMED,
        EMAIL_CLAIMED,
        STARTED,
        ACCOUNT_OPENED,
        ADMINISTRATOR_KNOWN,
        ORGANIZATION_READY,
        MEMBER_READY,
        SETTINGS_WRITTEN,
        ADMINISTRATOR_WRITTEN,
        DESK_PREPARED,
        APPLIED,
        FINISHED
    }

    /** The step of this sign-up is done and will be found done. */
    void passed(String signUp, Step step);
}
