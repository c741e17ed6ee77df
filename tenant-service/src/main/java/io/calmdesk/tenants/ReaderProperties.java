package io.calmdesk.tenants;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we wait for.
 *
 * @param readers the services besides this one that serve requests by the settings
 * @param patience how long a write waits for them before it answers that it is not applied yet
 */
@ConfigurationProperties("calmdesk.settings")
record ReaderProperties(
        @DefaultValue({}) List<String> readers,
        @DefaultValue("2s") Duration patience) {}
