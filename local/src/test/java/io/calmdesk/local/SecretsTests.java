package io.calmdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path root;

    @Test
    void areMadeOnceAndReadableForTheirOwnerOnly() throws IOException {
        Premises premises = Premises.of(root, Map.of());
        String first = Secrets.of(premises).get(Secrets.MASTER_KEY);
        assertThat(Secrets.of(premises).get(Secrets.MASTER_KEY)).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(premises.home().resolve("secrets.env"))))
                .isEqualTo("rw-------");
    }

    @Test
    void ofTheEnvironmentWinAndAreNotWrittenDown() throws IOException {
        Premises premises = Premises.of(root, Map.of(Secrets.GATEWAY_CLIENT, "from-outside"));
        assertThat(Secrets.of(premises).get(Secrets.GATEWAY_CLIENT)).isEqualTo("from-outside");
        assertThat(premises.home().resolve("secrets.env")).content().doesNotContain("from-outside");
    }
}
