package io.calmdesk.reports.generation;

import java.util.Map;

/** What waits in the topics, and what has been read of it. */
public interface Backlog {

    /** The ends of a generation's topics now, replays included. */
    Map<String, Long> ends(int generation) throws InterruptedException;

    /** How many facts before these ends the generation has not applied yet. */
    long before(Map<String, Long> ends, int generation) throws InterruptedException;

    /** Whether any fact was ever published on a topic. */
    boolean everUsed(String topic) throws InterruptedException;
}
