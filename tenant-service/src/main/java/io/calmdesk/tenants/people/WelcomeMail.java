package io.calmdesk.tenants.people;

/** Tells somebody who has an account already that one more business counts on them. */
public interface WelcomeMail {

    /** Sends it; refused as not now when the mail server does not take it. */
    void send(String email, String locale, String businessName);
}
