package io.calmdesk.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the work at hand as text, to be kept beside what the work causes, and taken up again by whoever goes on
 * with it: later, on another thread, in another service. Belongs to the process, as the log does.
 */
public final class Traces {

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String trace) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String trace, String key) {
            return key.equals("traceparent") ? trace : null;
        }
    };

    static final Tracer NOBODY = OpenTelemetry.noop().getTracer("nobody");

    private static volatile Tracer tracer = NOBODY;

    private Traces() {}

    /** Work that may fail with a checked exception. */
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    static void recordedBy(Tracer recorder) {
        tracer = recorder;
    }

    /** The W3C {@code traceparent} of the work at hand; null when the work is not recorded. */
    public static @Nullable String current() {
        SpanContext at = Span.current().getSpanContext();
        return at.isSampled() ? "00-" + at.getTraceId() + "-" + at.getSpanId() + "-01" : null;
    }

    /**
     * Does a piece of work as part of the trace that caused it, or just does it when there is none.
     *
     * @param trace what {@link #current} said when it was caused
     * @param name the kind of work; it must not name a person or a business
     */
    public static <X extends Exception> void goOn(@Nullable String trace, String name, SpanKind kind, Work<X> work)
            throws X {
        if (trace == null) {
            work.run();
            return;
        }
        Context cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), trace, TRACEPARENT);
        Span span = tracer.spanBuilder(name).setParent(cause).setSpanKind(kind).startSpan();
        try (Scope _ = span.makeCurrent()) {
            work.run();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
