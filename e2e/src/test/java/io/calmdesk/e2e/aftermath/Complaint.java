package io.calmdesk.e2e.aftermath;

import java.util.Optional;

/** A complaint that was answered: the number its guest was given, and the emergency it tells of. */
public record Complaint(String number, Optional<Emergency> emergency) {

    /** What all complaints of one crisis have in common: its type, and where it is. */
    public record Emergency(String type, String scene) {}
}
