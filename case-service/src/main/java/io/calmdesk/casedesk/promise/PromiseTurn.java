package io.calmdesk.casedesk.promise;

import java.time.Instant;
import java.util.List;

/** Something that time alone does to a promise. */
public sealed interface PromiseTurn {

    /** When it came about, which may be long before it is noticed. */
    Instant at();

    /** A mark was reached; {@code covers} are the shares told by this one notice, the mark's own among them. */
    record MarkPassed(int share, List<Integer> covers, List<String> tell, Instant at) implements PromiseTurn {

        public MarkPassed {
            covers = List.copyOf(covers);
            tell = List.copyOf(tell);
        }
    }

    /** The due time passed and the promise had not been kept. */
    record DuePassed(Instant at) implements PromiseTurn {}
}
