package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Role;

/** Whose case it is: one person's, or the desk's, which is everybody who holds a role. */
public sealed interface Owner {

    /** A named person. */
    record Person(String actor) implements Owner {}

    /** Everybody who holds the role. */
    record Desk(Role role) implements Owner {}
}
