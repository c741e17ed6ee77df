package io.calmdesk.testing.rules.samples.clock;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

@Configuration
class Giving {

    InstantSource clock() {
        return InstantSource.system();
    }

    @AutoConfiguration
    static class ByItself {

        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
