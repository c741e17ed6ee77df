package io.calmdesk.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {

    @Test
    void aBrowserThatIsNotThereIsNamedWithWhatToDo(@TempDir Path empty) {
        String path = empty.resolve("chromium").toString();
        assertThat(Chromium.of(Map.of("CHROMIUM_PATH", path)).lack())
                .hasValueSatisfying(lack -> assertThat(lack)
                        .contains(path, "install it", "CHROMIUM_PATH")
                        .hasLineCount(1));
    }

    @Test
    void aBrowserThatIsThereIsTaken() {
        assertThat(Chromium.of(Map.of("CHROMIUM_PATH", "/bin/sh")).lack()).isEmpty();
        assertThat(Chromium.of(Map.of()).program()).isEqualTo(Path.of("/usr/bin/chromium"));
    }
}
