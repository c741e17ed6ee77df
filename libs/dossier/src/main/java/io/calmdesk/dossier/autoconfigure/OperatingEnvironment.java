package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.operating.OperatorOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps a service that only carries out a command out of the register, and quiet but for what the command says. */
class OperatingEnvironment implements EnvironmentPostProcessor {

    static final String COMMAND = "calmdesk.operate";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(COMMAND)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            COMMAND,
                            Map.of(
                                    "eureka.client.enabled", "false",
                                    "logging.level.root", "WARN",
                                    "spring.main.log-startup-info", "false",
                                    "spring.main.banner-mode", "off")));
        }
    }

    /** What stands behind the command, without the command itself. */
    static OperatorOptions options(ApplicationArguments arguments) {
        Map<String, String> values = new HashMap<>();
        for (String name : arguments.getOptionNames()) {
            List<String> given = arguments.getOptionValues(name);
            values.put(name, given == null || given.isEmpty() ? "" : given.getLast());
        }
        for (String word : arguments.getNonOptionArgs()) {
            // Refused by name, for it cannot be meant.
            values.put(word, "");
        }
        return new OperatorOptions(values);
    }
}
