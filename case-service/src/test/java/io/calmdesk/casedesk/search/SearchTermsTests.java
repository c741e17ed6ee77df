package io.calmdesk.casedesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchTermsTests {

    private final SearchTerms terms = new SearchTerms();

    @AfterEach
    void close() {
        terms.close();
    }

    @Test
    @Tag("R-300")
    void simplifiedAndTraditionalAreTheSame() {
        assertThat(terms.ofText("酸菜魚裡吃出一隻小飛蟲")).containsAll(terms.ofQuestion("酸菜鱼里吃出"));
        assertThat(terms.ofText("酸菜鱼里吃出一只小飞虫")).containsAll(terms.ofQuestion("小飛蟲"));
    }

    @Test
    void oneCharacterFindsATextToo() {
        assertThat(terms.ofText("汤里有头发")).containsAll(terms.ofQuestion("汤"));
    }

    @Test
    void aQuestionIsAskedInPairs() {
        assertThat(terms.ofQuestion("有头发")).containsExactly("有头", "头发");
    }

    @Test
    void wordsOfAlphabetsAreFoundInAnyCaseAndWidth() {
        assertThat(terms.ofText("The WiFi was ＢＲＯＫＥＮ")).containsAll(terms.ofQuestion("wifi broken"));
    }

    @Test
    void aFragmentOfFourDigitsIsEnoughForAPhoneNumber() {
        assertThat(PhoneFragments.of("+86 139-0000-1111")).containsAll(PhoneFragments.of("0000 1111"));
        assertThat(PhoneFragments.meant("139 0000")).isTrue();
        assertThat(PhoneFragments.meant("139")).isFalse();
        assertThat(PhoneFragments.meant("table 12345")).isFalse();
    }
}
