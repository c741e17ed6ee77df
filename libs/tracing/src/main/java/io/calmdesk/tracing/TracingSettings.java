package io.calmdesk.tracing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sends traces to the collector that {@code CALMDESK_OTLP_ENDPOINT} names; without one nothing is recorded. */
class TracingSettings implements EnvironmentPostProcessor {

    private static final String COLLECTOR = "CALMDESK_OTLP_ENDPOINT";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String collector = environment.getProperty(COLLECTOR, "").strip();
        Map<String, Object> settings = new HashMap<>();
        if (collector.isEmpty()) {
            // Switched off by its own property it would go on recording, for nobody.
            settings.put("spring.autoconfigure.exclude", OpenTelemetryTracingAutoConfiguration.class.getName());
        } else {
            settings.put(
                    "management.opentelemetry.tracing.export.otlp.endpoint",
                    collector.replaceAll("/+$", "") + "/v1/traces");
        }
        // Traces begin at the gateway, which says how many; the others go on with them.
        settings.put("management.tracing.sampling.probability", "0");
        // A dozen spans a request that say nothing of ours.
        settings.put("management.observations.enable.spring.security", "false");
        environment.getPropertySources().addLast(new MapPropertySource("tracing", settings));
    }
}
