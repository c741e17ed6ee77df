package io.calmdesk.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.notifications.telling.Matter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTests {

    private static final Instant DUE = Instant.parse("2026-11-02T16:30:00Z");
    private static final String LINK = "https://desk.example/cases/01900000-0000-7000-8000-00000000c001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zh-CN |  80 | 案件 C-17：“解决”将于 2026年11月3日 00:30 到期
        zh-CN | 150 | 案件 C-17：“解决”已超时，原定 2026年11月3日 00:30
        zh-TW |  50 | 案件 C-17：「解決」將於 2026年11月3日 00:30 到期
        zh-TW | 100 | 案件 C-17：「解決」已逾時，原定 2026年11月3日 00:30
        en    |  50 | Case C-17: Solution due 3 Nov 2026, 00:30
        en    | 100 | Case C-17: Solution is late, was due 3 Nov 2026, 00:30
        """)
    @Tag("R-023")
    void theSubjectSaysWhatIsDueOrLateInTheBusinesssTime(String locale, int share, String subject) {
        assertThat(text(locale, share, "solution").subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
    void theBodyNamesCaseMomentZoneShareLinkAndBusiness(String locale) {
        for (int share : new int[] {50, 100}) {
            assertThat(text(locale, share, "solution").body())
                    .contains("C-17", "00:30", "Asia/Shanghai", share + (locale.equals("en") ? " %" : "%"), LINK)
                    .contains("老王's {0} 饭店")
                    .doesNotContain("{1}", "{6}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zh-CN | 危机 CR-2026-0007：火灾       | 危机 CR-2026-0007 升级：火灾，最高级       | 危机 CR-2026-0007：首报尚未完成，原定 2026年11月3日 00:30
        zh-TW | 危機 CR-2026-0007：火災       | 危機 CR-2026-0007 升級：火災，最高級       | 危機 CR-2026-0007：首報尚未完成，原定 2026年11月3日 00:30
        en    | Crisis CR-2026-0007: Fire | Crisis CR-2026-0007 is raised: Fire, level top | Crisis CR-2026-0007: nobody has been informed, was due 3 Nov 2026, 00:30
        """)
    void aCrisisCallsInTheReadersLanguage(String locale, String opened, String raised, String late) {
        assertThat(text(locale, new Matter.CrisisOpened("id", "CR-2026-0007", "fire", "company"))
                        .subject())
                .isEqualTo(opened);
        assertThat(text(locale, new Matter.CrisisRaised("id", "CR-2026-0007", "fire", "top"))
                        .subject())
                .isEqualTo(raised);
        assertThat(text(locale, new Matter.CrisisCase("id", "CR-2026-0007", "fire", "company")))
                .satisfies(it -> assertThat(it.subject()).contains("CR-2026-0007"))
                .satisfies(it -> assertThat(it.body()).contains(LINK).doesNotContain("{4}", "{5}"));
        MailText duty =
                text(locale, new Matter.CrisisStep("id", "CR-2026-0007", "fire", "top", "first-inform", 100, DUE));
        assertThat(duty.subject()).isEqualTo(late);
        assertThat(duty.body()).contains("Asia/Shanghai", "100", LINK).doesNotContain("{7}");
    }

    @Test
    void aLabelOfTheBusinesssOwnStandsAsItIs() {
        assertThat(text("en", 50, "回电").subject()).isEqualTo("Case C-17: 回电 due 3 Nov 2026, 00:30");
    }

    @Test
    void aLanguageWithoutTextsGetsEnglishAndNotTheMachinesOwn() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(text("de", 50, "solution").subject()).startsWith("Case C-17: Solution due");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static MailText text(String locale, int share, String promise) {
        return text(
                locale, new Matter.CasePromise("01900000-0000-7000-8000-00000000c001", "C-17", promise, share, DUE));
    }

    private static MailText text(String locale, Matter matter) {
        var addressee = new Addressee(
                "wang@calmdesk.test", Locale.forLanguageTag(locale), ZoneId.of("Asia/Shanghai"), "老王's {0} 饭店");
        return MailText.of(matter, addressee, LINK);
    }
}
