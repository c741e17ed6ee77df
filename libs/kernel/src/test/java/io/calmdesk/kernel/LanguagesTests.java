package io.calmdesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-023")
class LanguagesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN                         | zh-CN",
                "zh                            | zh-CN",
                "zh-SG                         | zh-CN",
                "zh-TW                         | zh-TW",
                "zh-HK                         | zh-TW",
                "zh-MO                         | zh-TW",
                "zh-Hant                       | zh-TW",
                "zh-Hant-CN                    | zh-TW",
                "zh-Hans-HK                    | zh-CN",
                "en-GB                         | en",
                "fr;q=1, zh-TW;q=0.8, en;q=0.1 | zh-TW",
                "fr                            | en",
                "*                             | en",
                ";;;                           | en",
                "zh-CN;q=nine                  | en",
                "''                            | en",
            })
    void theCallersLanguageIsTheFirstOfThoseWeSpeak(String accepted, String tag) {
        assertThat(Languages.of(accepted).toLanguageTag()).isEqualTo(tag);
    }

    @Test
    void whoNamesNoneIsAnsweredInEnglish() {
        assertThat(Languages.of(null).toLanguageTag()).isEqualTo("en");
    }
}
