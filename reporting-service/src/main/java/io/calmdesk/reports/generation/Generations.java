package io.calmdesk.reports.generation;

import io.calmdesk.dossier.reading.ReplayEnd;
import java.time.Instant;

/** Which generation of the rows serves, which is being filled, and how far the serving one has come. */
public interface Generations {

    /** As they stand; the first generation serves from the beginning. */
    Standing standing();

    /** Begins to fill the next generation, unless one is being filled. */
    Standing begin(Instant now);

    /** Lets the generation that was filled serve, and the one before it go; false when it is not being filled. */
    boolean serve(int filled, Instant now);

    /** Gives up filling; false when nothing is being filled. */
    boolean abandon(int filling, Instant now);

    /** Notes that the generation being filled has read a replay to its end in one partition. */
    void ended(int generation, ReplayEnd end);

    /** Forgets a generation that has been deleted. */
    void deleted(int generation);

    /** Notes what was measured of the serving generation: how many facts it was behind at that moment. */
    void measured(int generation, long behind, Instant at);

    /** How far the serving generation has come. */
    Progress progress(int generation);
}
