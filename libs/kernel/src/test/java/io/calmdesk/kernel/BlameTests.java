package io.calmdesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlameTests {

    @Test
    void namesWhatFailedAndWhereButNotItsWords() {
        String said = Blame.of(new IllegalStateException("room 301", new IllegalArgumentException("房间 301")));
        assertThat(said)
                .startsWith("java.lang.IllegalStateException by java.lang.IllegalArgumentException at ")
                .contains("BlameTests.java:")
                .doesNotContain("301");
    }
}
