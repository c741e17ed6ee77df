package io.calmdesk.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns the raw bytes of a JSON body into text: broken UTF-8, NUL and lone surrogates, escaped ones too, are refused. */
final class StrictText {

    private StrictText() {}

    static String of(ByteBuffer bytes) {
        String text;
        try {
            // a new decoder reports what is broken; Jackson's own would let some of it pass
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException broken) {
            throw new UnreadableText("malformed-json");
        }
        refuseForbiddenCharacters(text);
        return text;
    }

    private static void refuseForbiddenCharacters(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
            int escaped = unicodeEscape(text, at);
            if (escaped < 0) {
                at += 2;
            } else if (escaped == 0 || Character.isLowSurrogate((char) escaped)) {
                throw new UnreadableText("invalid-character");
            } else if (Character.isHighSurrogate((char) escaped)) {
                int next = unicodeEscape(text, at + 6);
                if (next < 0 || !Character.isLowSurrogate((char) next)) {
                    throw new UnreadableText("invalid-character");
                }
                at += 12;
            } else {
                at += 6;
            }
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableText("invalid-character");
        }
    }

    /** The character that a backslash, u and four digits at this place stand for, or -1 when they do not stand there. */
    private static int unicodeEscape(String text, int at) {
        if (at + 6 > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int character = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            character = character * 16 + digit;
        }
        return character;
    }
}
