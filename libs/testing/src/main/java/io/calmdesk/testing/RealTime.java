package io.calmdesk.testing;

import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;

/** The time that tokens go by: whoever verifies one, does so by the machine's clock, wherever the test's clock stands. */
@TestConfiguration(proxyBeanMethods = false)
class RealTime {

    static InstantSource clock() {
        return InstantSource.system();
    }
}
