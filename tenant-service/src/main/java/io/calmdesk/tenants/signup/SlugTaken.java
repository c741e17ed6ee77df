package io.calmdesk.tenants.signup;

import io.calmdesk.kernel.Conflict;

/** Another business has this slug, or had it once. */
public final class SlugTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public SlugTaken() {
        super("slug-taken");
    }
}
