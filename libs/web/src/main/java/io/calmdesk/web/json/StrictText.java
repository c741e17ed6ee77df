package io.calmdesk.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the raw bytes of a JSON body before anybody parses it: broken UTF-8, NUL and lone surrogates, escaped ones
 * too, and endless nesting are refused whatever the fields are.
 */
final class StrictText {

    /** How deeply objects and lists may lie in one another. */
    static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;
    private boolean quoted;

    private StrictText(String text) {
        this.text = text;
    }

    static String of(ByteBuffer bytes) {
        String text;
        try {
            // a new decoder reports what is broken; Jackson's own would let some of it pass
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException broken) {
            throw new UnreadableText("malformed-json");
        }
        var looked = new StrictText(text);
        while (looked.at < text.length()) {
            looked.lookAtNext();
        }
        return text;
    }

    private void lookAtNext() {
        char next = text.charAt(at);
        if (next == '\0') {
            throw new UnreadableText("invalid-character");
        }
        if (next == '\\') {
            lookAtEscape();
            return;
        }
        at++;
        if (next == '"') {
            quoted = !quoted;
        } else if (!quoted && (next == '{' || next == '[')) {
            if (++depth > DEEPEST) {
                throw new UnreadableText("nesting-too-deep");
            }
        } else if (!quoted && (next == '}' || next == ']')) {
            depth--;
        }
    }

    private void lookAtEscape() {
        int escaped = unicodeEscape(at);
        if (escaped < 0) {
            at += 2;
            return;
        }
        at += 6;
        if (escaped == 0 || Character.isLowSurrogate((char) escaped)) {
            throw new UnreadableText("invalid-character");
        }
        if (Character.isHighSurrogate((char) escaped)) {
            int low = unicodeEscape(at);
            if (low < 0 || !Character.isLowSurrogate((char) low)) {
                throw new UnreadableText("invalid-character");
            }
            at += 6;
        }
    }

    /** The character that a backslash, u and four digits at this place stand for, or -1 when they do not stand there. */
    private int unicodeEscape(int from) {
        if (from + 6 > text.length() || text.charAt(from) != '\\' || text.charAt(from + 1) != 'u') {
            return -1;
        }
        int character = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            character = character * 16 + digit;
        }
        return character;
    }
}
