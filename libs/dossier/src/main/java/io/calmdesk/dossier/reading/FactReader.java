package io.calmdesk.dossier.reading;

import io.calmdesk.dossier.engine.Outage;
import io.calmdesk.kernel.Blame;
import io.calmdesk.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

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
        Position position = positions.of(fact.dossierId()).orElse(Position.none(fact.lineage()));
        if (fact.lineage() > position.lineage()) {
            position = restarted(fact);
        }
        if (fact.lineage() < position.lineage() || fact.number() <= position.last()) {
            count("dropped", fact.type());
        } else if (position.waitsFor(fact.number())) {
            waiting.keep(fact);
            lookAgain(fact);
        } else if (fact.number() > position.last() + 1) {
            park(fact, Position.GAP, null);
            lookAgain(fact);
        } else {
            applied(fact).filter(moved -> moved.parked() != null).ifPresent(moved -> drain(fact.dossierId(), moved));
        }
    }

    /**
     * After a fact was put to wait: when another instance has released the dossier just before, it did not see the
     * fact, and when it has filled the gap, nobody need wait for the next look.
     */
    private void lookAgain(ReceivedFact kept) {
        String dossier = kept.dossierId();
        Optional<Position> parked = positions.waits(kept);
        if (parked.isEmpty()) {
            positions
                    .of(dossier)
                    .filter(position -> position.lineage() == kept.lineage())
                    .ifPresent(position -> drain(dossier, position));
        } else if (follows(dossier, parked.get())) {
            drain(dossier, parked.get());
        }
    }

    /** Whether a gap is none any more. */
    private boolean follows(String dossier, Position position) {
        return !position.waitsFor(position.last() + 1)
                && waiting.firstAfter(dossier, position.last(), position.lineage())
                        .filter(next -> next.number() == position.last() + 1)
                        .isPresent();
    }

    private Position restarted(ReceivedFact fact) {
        subscription.reset().forget(fact.tenant(), fact.dossierId());
        waiting.forgetBefore(fact.dossierId(), fact.lineage());
        positions.restart(fact);
        return Position.none(fact.lineage());
    }

    /** Applies what waits, as far as it follows without a gap. */
    private void drain(String dossier, Position from) {
        long last = from.last();
        while (true) {
            ReceivedFact next =
                    waiting.firstAfter(dossier, last, from.lineage()).orElse(null);
            if (next == null) {
                if (positions.unpark(dossier, last, from.lineage())) {
                    waiting.forgetUpTo(dossier, last, from.lineage());
                    return;
                }
                if (waiting.firstAfter(dossier, last, from.lineage()).isEmpty()) {
                    // Another instance has gone on from here; or else the next look does.
                    return;
                }
            } else if (next.number() > last + 1) {
                park(next, Position.GAP, null);
                return;
            } else if (applied(next).isEmpty()) {
                return;
            } else {
                last = next.number();
            }
        }
    }

    /** The position after the fact was applied; empty when it failed or another instance was first. */
    private Optional<Position> applied(ReceivedFact fact) {
        FactHandler handler = subscription.handler(fact.type());
        if (handler == null) {
            count("skipped", fact.type());
        } else {
            try {
                handle(fact, handler);
            } catch (RuntimeException e) {
                if (Outage.ofDatabase(e)) {
                    throw e;
                }
                park(fact, Position.FAILED, e);
                return Optional.empty();
            }
            count("applied", fact.type());
        }
        return positions.moved(fact);
    }

    /** As part of what caused the fact, in traces and in the log. */
    private void handle(ReceivedFact fact, FactHandler handler) {
        String work = subscription.name() + " reads " + fact.type();
        try (var _ = MDC.putCloseable("tenant", fact.tenant().value());
                var _ = MDC.putCloseable("correlationId", fact.correlation())) {
            Traces.goOn(fact.trace(), work, SpanKind.CONSUMER, () -> handler.on(fact));
        }
    }

    private void park(ReceivedFact fact, String reason, @Nullable RuntimeException failure) {
        waiting.keep(fact);
        if (!positions.park(fact, reason, failure) && failure == null) {
            return;
        }
        count("parkings", fact.type());
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
