package io.calmdesk.dossier.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service wants to be told from one topic. As a bean it is listened to as long as the service runs; the
 * consumer group is the service's name and the subscription's.
 */
public final class FactSubscription {

    private final String name;
    private final String topic;
    private final Map<String, FactHandler> handlers = new LinkedHashMap<>();
    private LineageReset reset = (tenant, dossierId) -> {};
    private boolean replayed;
    private ReplayListener replayEnd = end -> {};

    private FactSubscription(String name, String topic) {
        this.name = name;
        this.topic = topic;
    }

    /** Every fact from the first one on, each number once and in order. The name never changes: positions are kept under it. */
    public static FactSubscription named(String name, String topic) {
        return new FactSubscription(name, topic);
    }

    /** What to do with one type of fact; types without a handler are skipped and counted. */
    public FactSubscription on(String type, FactHandler handler) {
        handlers.put(type, handler);
        return this;
    }

    /** What to do before a dossier of a restored owner is told anew. */
    public FactSubscription onReset(LineageReset forget) {
        this.reset = forget;
        return this;
    }

    /** Reads as well what the owner tells again to this service alone; repeats are dropped as always. */
    public FactSubscription withReplay() {
        this.replayed = true;
        return this;
    }

    /** As {@link #withReplay()}, and what to do when a replay has been read to its end in one partition. */
    public FactSubscription withReplay(ReplayListener atItsEnd) {
        this.replayEnd = atItsEnd;
        return withReplay();
    }

    String name() {
        return name;
    }

    String topic() {
        return topic;
    }

    @Nullable
    FactHandler handler(String type) {
        return handlers.get(type);
    }

    LineageReset reset() {
        return reset;
    }

    boolean replayed() {
        return replayed;
    }

    ReplayListener replayEnd() {
        return replayEnd;
    }
}
