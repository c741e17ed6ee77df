package io.calmdesk.dossier.reading;

import io.calmdesk.dossier.engine.Blame;
import io.calmdesk.dossier.engine.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies facts of one topic: drops what it has had, applies what comes next, and on a gap or a failure parks that
 * dossier visibly and goes on with the others.
 */
final class FactReader {

    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
    private static final int STRIPES = 64;

    private final FactSubscription subscription;
    private final Positions positions;
    private final WaitingRoom waiting;
    private final MeterRegistry meters;
    private final List<Lock> stripes =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(STRIPES).toList();

    FactReader(FactSubscription subscription, Positions positions, WaitingRoom waiting, MeterRegistry meters) {
        this.subscription = subscription;
        this.positions = positions;
        this.waiting = waiting;
        this.meters = meters;
        meters.gauge(
                "calmdesk.facts.parked",
                io.micrometer.core.instrument.Tags.of("reader", subscription.name()),
                positions,
                Positions::parkedCount);
    }

    Positions positions() {
        return positions;
    }

    /** Takes a fact as it arrives; an outage of the database is thrown on, for then the whole reader has to wait. */
    void read(ReceivedFact fact) {
        guarded(fact.dossierId(), () -> arrive(fact));
    }

    /** Tries a parked dossier again. */
    void retry(String dossier) {
        guarded(dossier, () -> positions.of(dossier).ifPresent(position -> drain(dossier, position)));
    }

    /** Goes on behind a gap that nobody will fill. */
    void acceptGap(String dossier) {
        guarded(
                dossier,
                () -> positions
                        .of(dossier)
                        .ifPresent(position -> waiting.firstAfter(dossier, position.last(), position.lineage())
                                .ifPresent(next -> {
                                    positions.jump(dossier, next.number() - 1);
                                    drain(
                                            dossier,
                                            new Position(next.number() - 1, position.lineage(), position.parked()));
                                })));
    }

    private void arrive(ReceivedFact fact) {
        Position position = positions.of(fact.dossierId()).orElse(new Position(0, fact.lineage(), null));
        if (fact.lineage() > position.lineage()) {
            position = restarted(fact);
        }
        if (fact.lineage() < position.lineage() || fact.number() <= position.last()) {
            count("dropped", fact.type());
        } else if (position.waitsFor(fact.number())) {
            waiting.keep(fact);
        } else if (fact.number() > position.last() + 1) {
            park(fact, Position.GAP, null);
        } else if (applied(fact) && position.parked() != null) {
            drain(fact.dossierId(), new Position(fact.number(), fact.lineage(), position.parked()));
        }
    }

    private Position restarted(ReceivedFact fact) {
        subscription.reset().forget(fact.tenant(), fact.dossierId());
        waiting.forget(fact.dossierId());
        positions.restart(fact);
        return new Position(0, fact.lineage(), null);
    }

    /** Applies what waits, as far as it follows without a gap. */
    private void drain(String dossier, Position from) {
        long last = from.last();
        while (true) {
            ReceivedFact next =
                    waiting.firstAfter(dossier, last, from.lineage()).orElse(null);
            if (next == null) {
                positions.unpark(dossier);
                waiting.forgetUpTo(dossier, last);
                return;
            }
            if (next.number() > last + 1) {
                park(next, Position.GAP, null);
                return;
            }
            if (!applied(next)) {
                return;
            }
            last = next.number();
        }
    }

    private boolean applied(ReceivedFact fact) {
        FactHandler handler = subscription.handler(fact.type());
        if (handler == null) {
            count("skipped", fact.type());
        } else {
            try {
                handler.on(fact);
            } catch (RuntimeException e) {
                if (Outage.ofDatabase(e)) {
                    throw e;
                }
                park(fact, Position.FAILED, e);
                return false;
            }
            count("applied", fact.type());
        }
        return positions.moved(fact);
    }

    private void park(ReceivedFact fact, String reason, @Nullable RuntimeException failure) {
        waiting.keep(fact);
        int attempts = positions.attempts(fact.dossierId()) + 1;
        positions.park(fact, reason, attempts, failure);
        count("parked", fact.type());
        LOG.atWarn()
                .addKeyValue("reader", subscription.name())
                .addKeyValue("dossier", fact.dossierId())
                .addKeyValue("number", fact.number())
                .addKeyValue("reason", reason)
                .addKeyValue("failure", failure == null ? "" : Blame.of(failure))
                .log("dossier parked");
    }

    private void count(String what, String type) {
        meters.counter("calmdesk.facts." + what, "reader", subscription.name(), "type", type)
                .increment();
    }

    /** One thread at a time for a dossier; what other instances do at once is guarded by the position's update. */
    private void guarded(String dossier, Runnable work) {
        Lock stripe = stripes.get(Math.floorMod(dossier.hashCode(), STRIPES));
        stripe.lock();
        try {
            work.run();
        } finally {
            stripe.unlock();
        }
    }
}
