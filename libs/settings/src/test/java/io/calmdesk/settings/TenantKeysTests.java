package io.calmdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantKeysTests {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final TenantId tenant = new TenantId(Ids.next());
    private final TenantId other = new TenantId(Ids.next());
    private final KeyWrapping wrapping = new KeyWrapping(MasterKey.of(MASTER));
    private final Map<String, Object> keys = wrapping.newKeys(tenant);
    private final Sealer sealer = wrapping.sealer(tenant, keys);

    @Test
    void whatWasSealedOpensForTheSamePlaceOnly() {
        String text = "张三 👩‍🍳 \u202eabc\u202c\r\n";
        byte[] bytes = sealer.seal(text, "party/1/name");

        assertThat(sealer.open(bytes, "party/1/name")).isEqualTo(text);
        assertThat(wrapping.sealer(tenant, keys).open(bytes, "party/1/name")).isEqualTo(text);
        assertThatThrownBy(() -> sealer.open(bytes, "party/2/name")).isInstanceOf(SealBroken.class);
    }

    @Test
    @Tag("R-003")
    void anotherTenantsKeysDoNotOpenIt() {
        byte[] bytes = sealer.seal("x", "place");
        Sealer foreign = wrapping.sealer(other, wrapping.newKeys(other));

        assertThatThrownBy(() -> foreign.open(bytes, "place")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> wrapping.sealer(other, keys)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysWrappedWithAnotherMasterKeyAreRefused() {
        byte[] different = new byte[32];
        different[0] = 1;
        var elsewhere = new KeyWrapping(MasterKey.of(Base64.getEncoder().encodeToString(different)));

        assertThatThrownBy(() -> elsewhere.sealer(tenant, keys)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextIsFoundByTheSameHashWithinATenantOnly() {
        assertThat(sealer.lookupHash("13800138000"))
                .isEqualTo(wrapping.sealer(tenant, keys).lookupHash("13800138000"))
                .hasSize(43)
                .isNotEqualTo(sealer.lookupHash("13800138001"))
                .isNotEqualTo(wrapping.sealer(other, wrapping.newKeys(other)).lookupHash("13800138000"));
    }

    @Test
    void derivedKeysDifferByPurpose() {
        MasterKey master = MasterKey.of(MASTER);

        assertThat(master.derive("cursors"))
                .hasSize(32)
                .isEqualTo(MasterKey.of(MASTER).derive("cursors"));
        assertThat(master.derive("cursors")).isNotEqualTo(master.derive("claims"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "not base64!", "c2hvcnQ="})
    void anUnusableMasterKeyIsSaidPlainly(String text) {
        assertThatThrownBy(() -> MasterKey.of(text))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageStartingWith("CALMDESK_MASTER_KEY ")
                .hasMessageEndingWith(".");
    }

    @Test
    void aPersonsNameAndAddressAreNotReadableInTheRecord() {
        var person = new Person(
                tenant, "sub-1", Person.Kind.PERSON, Set.of(Role.CS_LEAD), true, "zh-CN", "李四", "li@example.com");
        var record = person.toRecord(3, sealer);

        assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("李四", "li@example.com")
                .contains("cs-lead");
        assertThat(Person.from(tenant, new Setting(record.item(), 3, record.data(), record.sealed()), sealer))
                .isEqualTo(person);
    }
}
