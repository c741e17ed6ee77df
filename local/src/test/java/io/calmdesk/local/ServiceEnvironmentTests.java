package io.calmdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir
    Path root;

    @Test
    void eachServiceHasTheSecretsItNeedsAndNoOtherThoughTheCallerHoldsThemAll() throws IOException {
        Map<String, String> exported = new HashMap<>();
        Secrets.NAMES.forEach(name -> exported.put(name, "exported " + name));
        exported.put("CALMDESK_SMTP_PASSWORD", "exported mail");
        exported.put("CALMDESK_BENCH_CLIENT_SECRET", "exported bench");

        for (ServiceModule module : ServiceModule.ALL) {
            Map<String, String> environment = environment(module, exported);
            boolean sendsMail = module.name().matches("tenant-service|notification-service");
            assertThat(environment.keySet())
                    .as(module.name())
                    .filteredOn(exported::containsKey)
                    .hasSize(module.secrets().size() + (sendsMail ? 1 : 0))
                    .containsAll(module.secrets());
            assertThat(environment.containsKey("CALMDESK_SMTP_PASSWORD")).isEqualTo(sendsMail);
        }
    }

    @Test
    void settingsOfTheCallerAreHandedOn() throws IOException {
        Map<String, String> exported =
                Map.of("CALMDESK_API_RATE", "7", "CALMDESK_PUBLIC_URL", "https://desk.example", "CALMDESK_HOME", "x");

        assertThat(environment(ServiceModule.ALL.getLast(), exported))
                .containsEntry("CALMDESK_API_RATE", "7")
                .containsEntry("CALMDESK_PUBLIC_URL", "https://desk.example")
                .doesNotContainKey("CALMDESK_HOME");
    }

    private Map<String, String> environment(ServiceModule module, Map<String, String> exported) throws IOException {
        Premises premises = new Premises(root, root.resolve(".desk"), 0, exported);
        return new ServiceEnvironment(premises, Secrets.of(premises)).of(module);
    }
}
