package io.calmdesk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFormatTests {

    private static final TenantId TENANT = new TenantId("01900000-0000-7000-8000-0000000000a0");

    @Test
    void aRecordComesBackAsItWasWritten() {
        var written = new SettingRecord(
                TENANT,
                "ladders",
                "default",
                7,
                Map.of("marks", List.of(Map.of("share", 50)), "factor", new BigDecimal("1.50"), "on", true, "名", "值"));

        assertThat(SettingsFormat.read(written.value())).isEqualTo(written);
        assertThat(written.key()).isEqualTo("01900000-0000-7000-8000-0000000000a0/ladders/default/7");
    }

    @Test
    void whatIsSealedTravelsAsBase64() {
        var written = new SettingRecord(
                TENANT, "people", "somebody", 1, Map.of(), Map.of("name", new byte[] {1, 2, 3}), false);

        assertThat(new String(written.value(), UTF_8)).contains("\"sealed\":{\"name\":\"AQID\"}");
        assertThat(((SettingRecord) SettingsFormat.read(written.value()))
                        .sealed()
                        .get("name"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aManifestComesBackAsItWasWritten() {
        var written = new SettingsManifest(TENANT, "deadlines", Map.of("complaint", 3L, "enquiry", 1L));

        assertThat(SettingsFormat.read(written.value())).isEqualTo(written);
        assertThat(written.key()).endsWith("/deadlines/manifest");
    }

    @Test
    void aReportComesBackAsItWasWritten() {
        var item = new SettingApplied("case-service", TENANT, "deadlines", "complaint", 3);
        var whole = new SettingApplied("case-service", TENANT, "deadlines", null, 0);

        assertThat(SettingApplied.read(item.value())).isEqualTo(item);
        assertThat(SettingApplied.read(whole.value())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"tenant\":\"acme\",\"section\":\"a\",\"item\":\"b\",\"version\":1}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"item\":\"b\"}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"item\":\"b\",\"version\":\"1\"}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"item\":\"b\",\"version\":0}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a/b\",\"item\":\"b\",\"version\":1}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"section\":\"a\",\"item\":\"b\",\"version\":1}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"item\":\"b\",\"version\":1,\"data\":{\"x\":null}}",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"item\":\"b\",\"version\":1} x",
                "{\"tenant\":\"01900000-0000-7000-8000-0000000000a0\",\"section\":\"a\",\"manifest\":true}"
            })
    void whatIsNotARecordIsRefused(String value) {
        assertThatThrownBy(() -> SettingsFormat.read(value.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewerReleaseMaySayMore() {
        assertThat(SettingsFormat.read(("{\"tenant\":\"" + TENANT
                                + "\",\"section\":\"a\",\"item\":\"b\",\"version\":1,\"colour\":\"red\"}")
                        .getBytes(UTF_8)))
                .isEqualTo(new SettingRecord(TENANT, "a", "b", 1, Map.of()));
    }

    @Test
    void aKeyIsReadBack() {
        var record = new SettingRecord(TENANT, "people", "somebody", 12, Map.of());
        var manifest = new SettingsManifest(TENANT, "deadlines", Map.of());

        assertThat(SettingKey.of(record.key())).contains(new SettingKey(TENANT, "people", "somebody", 12));
        assertThat(SettingKey.of(manifest.key())).contains(new SettingKey(TENANT, "deadlines", "", 0));
        assertThat(SettingKey.of("acme/people/x/1")).isEmpty();
        assertThat(SettingKey.of(TENANT + "/people/x/one")).isEmpty();
    }

    @Test
    void aTenantsPartitionIsTheOneKafkaWouldChooseForItsId() {
        // taken from the broker's own partitioner for the same ids
        for (int n = 0; n < 200; n++) {
            var tenant = new TenantId(Ids.next());
            assertThat(SettingsTopic.partition(tenant, 12))
                    .isEqualTo(org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                            tenant.value().getBytes(UTF_8), 12));
        }
    }
}
