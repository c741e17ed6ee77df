package io.calmdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PremisesTests {

    private static final Path ROOT = Path.of("/somewhere/my desk");

    @Test
    void anOffsetShiftsThePublicAddressToo() {
        Premises shifted = Premises.of(ROOT, Map.of("CALMDESK_PORT_OFFSET", "100"));
        assertThat(shifted.publicUrl()).isEqualTo("http://127.0.0.1:8180");
        assertThat(new Addresses(shifted).mongodb()).isEqualTo("mongodb://127.0.0.1:28117/?replicaSet=rs0");
    }

    @Test
    void theTestsServersStandApartFromTheDesk() {
        Premises tests = Premises.of(ROOT, Map.of()).forTests();
        assertThat(tests.home()).isEqualTo(ROOT.resolve(".desk/tests"));
        assertThat(new Addresses(tests).kafka()).isEqualTo("127.0.0.1:39092");
    }

    @Test
    void theTestsNeverTouchServersElsewhere() {
        Map<String, String> exported = Map.of(
                "CALMDESK_MONGODB_URI", "mongodb://db.example:27017/",
                "CALMDESK_KAFKA_BOOTSTRAP", "kafka.example:9092",
                "CALMDESK_KEYCLOAK_URL", "https://id.example/auth",
                "CALMDESK_SMTP_HOST", "mx.example",
                "CALMDESK_SMTP_PORT", "587",
                "CALMDESK_PUBLIC_URL", "https://desk.example",
                "CALMDESK_API_RATE", "7");
        Premises tests = Premises.of(ROOT, exported).forTests();
        Addresses addresses = new Addresses(tests);

        assertThat(List.of(
                        addresses.mongodb(),
                        addresses.kafka(),
                        addresses.keycloak(),
                        addresses.issuer(),
                        addresses.smtpHost(),
                        tests.publicUrl()))
                .allMatch(address -> address.contains("127.0.0.1"));
        assertThat(addresses.smtpPort()).isEqualTo(33025);
        assertThat(tests.setting("CALMDESK_API_RATE")).contains("7");
    }

    @Test
    void aServerElsewhereIsTakenAsItIs() {
        Premises premises = Premises.of(
                ROOT, Map.of("CALMDESK_MONGODB_URI", "mongodb://db:27017/?replicaSet=x", "CALMDESK_SMTP_HOST", "mx"));
        Addresses addresses = new Addresses(premises);
        assertThat(addresses.mongodb()).isEqualTo("mongodb://db:27017/?replicaSet=x");
        assertThat(addresses.smtpHost()).isEqualTo("mx");
        assertThat(addresses.smtpPort()).isEqualTo(25);
    }

    @Test
    void aBlankVariableCountsAsNotSet() {
        Premises premises = Premises.of(ROOT, Map.of("CALMDESK_KEYCLOAK_URL", " "));
        assertThat(new Addresses(premises).keycloak()).isEqualTo("http://127.0.0.1:18088/auth");
    }
}
