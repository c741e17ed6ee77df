package io.calmdesk.web.json;

import tools.jackson.core.JacksonException;

/** A body that is not well-formed text, or text that holds what no store should be given. */
public final class UnreadableText extends JacksonException {

    private static final long serialVersionUID = 1L;

    UnreadableText(String code) {
        super(code);
    }

    /** The code of the answer: {@code malformed-json}, {@code invalid-character} or {@code nesting-too-deep}. */
    public String code() {
        return getOriginalMessage();
    }
}
