package io.calmdesk.dossier.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings under {@code calmdesk.dossier}: whether this process runs the engines, and whether it listens. */
@ConfigurationProperties("calmdesk.dossier")
record DossierProperties(
        @DefaultValue Engines engines, @DefaultValue Readers readers) {

    record Engines(@DefaultValue("true") boolean enabled) {}

    record Readers(@DefaultValue("true") boolean enabled) {}
}
