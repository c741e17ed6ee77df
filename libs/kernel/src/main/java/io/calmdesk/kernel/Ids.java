package io.calmdesk.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.regex.Pattern;

/** Makes and recognises our identifiers: UUIDv7 in their canonical lower-case form, so that ids sort by age. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Ids() {}

    /** A new id, later in order than every id this process made before. */
    public static String next() {
        return GENERATOR.generate().toString();
    }

    /** Whether the text has the form of an id; anything else cannot exist and is answered as not found. */
    public static boolean isId(String text) {
        return CANONICAL.matcher(text).matches();
    }
}
