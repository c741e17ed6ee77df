package io.calmdesk.tenants.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.EventContract;
import io.calmdesk.tenants.setting.Topics;
import io.calmdesk.tenants.signup.SignUpFact.AdministratorKnown;
import io.calmdesk.tenants.signup.SignUpFact.DeskPrepared;
import io.calmdesk.tenants.signup.SignUpFact.SignUpAnswered;
import io.calmdesk.tenants.signup.SignUpFact.SignUpLapsed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpResumed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.signup.SignUpFact.SignedUp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignUpKindTests {

    private final SignUpKind kind = new SignUpKind(new Topics("facts", "settings"));

    @Test
    void tellsNothingPersonalAndNoSlugBeforeItIsInForce() {
        List<OutboundRecord> told = EventContract.assertPublished(
                kind,
                new SignUpStarted(
                        "laowang",
                        "老王饭店",
                        List.of("R"),
                        "zh-CN",
                        "Asia/Shanghai",
                        Map.of("wrapped", "w"),
                        "the-hash",
                        "the-name",
                        "the-email"));
        assertThat(told)
                .singleElement()
                .satisfies(record -> assertThat(record.value())
                        .doesNotContain("laowang", "老王", "the-hash", "the-name", "the-email", "wrapped"));
    }

    @Test
    void publishesEveryManifestBeforeItSaysSo() {
        List<OutboundRecord> told = EventContract.assertPublished(kind, new DeskPrepared());
        assertThat(told).hasSize(Sections.REQUIRED.size() + 1);
        assertThat(told.getLast().topic()).isEqualTo("facts");
        assertThat(told.subList(0, Sections.REQUIRED.size()))
                .allSatisfy(record -> assertThat(record.key()).endsWith("/manifest"));
    }

    @Test
    void keepsTheContractOfEveryOtherFact() {
        EventContract.assertPublished(kind, new AdministratorKnown("7b3c1f2e-5d7a-4a55-9a3e-0c9b6a4d1f10"));
        EventContract.assertPublished(kind, new SignedUp());
        EventContract.assertPublished(kind, new SignUpAnswered());
        EventContract.assertPublished(kind, new SignUpResumed(1));
        EventContract.assertPublished(kind, new SignUpLapsed());
    }
}
