package io.calmdesk.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Passes spans on without what may be about a person: whole addresses with search words and tracking tokens in them,
 * and the texts of failures. What is not known to be harmless stays here.
 */
final class DiscreetExporter implements SpanExporter {

    /** Methods, templates of paths, codes, names of classes, services and routes, the id that logs and answers carry. */
    private static final Set<String> HARMLESS = Set.of(
            "method",
            "uri",
            "status",
            "outcome",
            "exception",
            "client.name",
            "correlationId",
            "http.method",
            "http.status_code",
            "spring.cloud.gateway.route.id");

    private final SpanExporter collector;

    DiscreetExporter(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return collector.export(spans.stream().<SpanData>map(Discreet::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }

    private static final class Discreet extends DelegatingSpanData {

        private final Attributes harmless;

        Discreet(SpanData span) {
            super(span);
            harmless = span.getAttributes().toBuilder().removeIf(this::mayTell).build();
        }

        /** A template of a path is one only where it was ours to match. */
        private boolean mayTell(AttributeKey<?> key) {
            boolean asked = key.getKey().equals("uri") && getKind() != SpanKind.SERVER;
            return asked || !HARMLESS.contains(key.getKey());
        }

        @Override
        public Attributes getAttributes() {
            return harmless;
        }

        @Override
        public int getTotalAttributeCount() {
            return harmless.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
