package io.calmdesk.casedesk.judging.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.judging.Finding;
import io.calmdesk.casedesk.judging.Matter;
import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.judging.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-074")
class LexiconJudgementTests {

    private static final LexiconJudgement JUDGEMENT = LexiconJudgement.shipped();
    private static final Set<String> RESTAURANT =
            Set.of("R1", "R1.1", "R2", "R2.1", "R3", "R3.1", "R3a", "R4", "R4.2", "R5", "R6", "R6.1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            昨晚在你们店吃了海鲜，一家三口上吐下泻        | food-poisoning
            吃完生蠔全家腹瀉，送醫掛急診                  | food-poisoning
            Both of us got food poisoning from the oysters | food-poisoning
            地太滑，我妈摔倒，手腕骨折                    | injury
            My father slipped and fell on the wet floor    | injury
            后厨着火了，包间里全是烟                      | fire
            廚房瓦斯氣爆                                  | fire
            保安动手打人                                  | violence
            再不解决我就从楼上跳楼                        | threat
            再不处理就找记者                              | media
            A reporter is waiting for your answer          | media
            我已经打了12315                               | authority
            我要向消保官申訴                              | authority
            I will sue you                                 | authority
            全体业主联名投诉                              | group
            你们把我的身份证信息泄露了                    | data-leak
            我的個資外洩                                  | data-leak
            老人在养老院猝死                              | death
            被困在电梯里四十分钟                          | lift-entrapment
            We were stuck in the lift for an hour          | lift-entrapment
            放在房间的手表被偷                            | theft
            """)
    void theWordsGiveAwayASignalInEachLanguage(String words, String signal) {
        Proposal proposal = propose(words);
        assertThat(proposal.signalCodes()).contains(signal);
        assertThat(proposal.severity()).isIn(Severity.MAJOR, Severity.CRISIS);
        assertThat(proposal.signals())
                .allSatisfy(found -> assertThat(found.reasons()).isNotEmpty());
    }

    /** What was missed before: a missed emergency costs a guest, a wrong one a mail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            你们的海鲜引起上吐下泻                            | food-poisoning
            晚饭引起腹泻                                      | food-poisoning
            充电宝引发火灾                                    | fire
            造成严重烫伤                                      | injury
            听说三楼着火了                                    | fire
            聽說三樓著火了                                    | fire
            没吃完就上吐下泻                                  | food-poisoning
            没走几步就滑倒了                                  | injury
            刚进门没注意就滑倒了                              | injury
            剛進門沒注意就滑倒了                              | injury
            无人救助受伤的老人                                | injury
            my daughter couldn't stop vomiting all night      | food-poisoning
            my daughter couldn’t stop vomiting all night      | food-poisoning
            she would not stop throwing up                    | food-poisoning
            he wouldn't stop bleeding                         | injury
            we could smell gas leaking in the room            | fire
            """)
    void aCauseAHearsayOrWhatWouldNotStopIsNoDenial(String words, String signal) {
        assertThat(propose(words).signalCodes()).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "还好没有受伤",
                "幸好沒有人受傷",
                "Luckily nobody was injured",
                "I was not injured, just annoyed",
                "万一着火怎么办",
                "容易引起火灾",
                "可能引发火灾",
                "没有引起火灾",
                "he could have been injured",
                "In case of a gas leak there is no exit",
                "差点摔倒",
                "存在火灾隐患",
                "菜太咸，嗓子冒烟",
                "电池容量太小",
                "The fire alarm went off all night",
                "The food court is next door",
                "偷工减料"
            })
    void whatIsDeniedSupposedOrOnlySoundsAlikeIsNoSignal(String words) {
        assertThat(propose(words).signalCodes()).isEmpty();
    }

    @Test
    void aDenialReachesNoFurtherThanItsClause() {
        assertThat(propose("没有道歉，孩子的手烫伤了").signalCodes()).containsExactly("injury", "child");
        assertThat(propose("没想到孩子烫伤了").signalCodes()).contains("injury");
        assertThat(propose("They did not apologise. My wife was injured").signalCodes())
                .containsExactly("injury");
    }

    @Test
    void aWordOfLettersIsAWhole() {
        assertThat(propose("The pursuer was a courteous man").signalCodes()).isEmpty();
        assertThat(propose("Vomiting all night").signalCodes()).containsExactly("food-poisoning");
    }

    @Test
    void aChildAloneIsNoSignal() {
        assertThat(propose("给孩子点的粥凉了").signalCodes()).isEmpty();
    }

    @Test
    void theReasonIsATermOfOursInTheScriptOfTheCustomer() {
        assertThat(reasons("海鲜不新鲜，食物中毒了")).containsExactly("食物中毒");
        assertThat(reasons("海鮮不新鮮，食物中毒了，上吐下瀉")).contains("上吐下瀉");
        assertThat(reasons("Sick! FOOD-POISONING!")).containsExactly("food poison");
    }

    @Test
    void onlyCategoriesOfTheBusinessAreProposed() {
        String hair = "汤里吃出一根头发";
        assertThat(propose(hair).category()).extracting(Finding::code).isEqualTo("R3.1");
        assertThat(JUDGEMENT.of(new Matter(hair, null, "R3"::equals)).category())
                .extracting(Finding::code)
                .isEqualTo("R3");
        assertThat(JUDGEMENT.of(new Matter(hair, null, none -> false)).category())
                .isNull();
    }

    @Test
    void aSignalOutweighsWhatElseIsSaid() {
        Proposal proposal = propose("上菜慢，服务员态度差，吃完还食物中毒");
        assertThat(proposal.category()).extracting(Finding::code).isEqualTo("R3a");
        assertThat(proposal.severity()).isEqualTo(Severity.CRISIS);
    }

    @Test
    void aLossAndARepetitionWeigh() {
        Proposal proposal = JUDGEMENT.of(new Matter("这是第三次投诉了", "要求赔偿", RESTAURANT::contains));
        assertThat(proposal.grounds()).extracting(Finding::code).containsExactly("loss", "repeat");
        assertThat(proposal.severity()).isEqualTo(Severity.COMPLEX);
    }

    @Test
    void wordsThatGiveNothingAwayMakeNoProposal() {
        assertThat(propose("你好").empty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"吃", "没受伤", "injury ", "电梯", "𠮷", "\u0000"})
    void theLongestTextIsReadToItsEndWhateverItRepeats(String piece) {
        String longest = piece.repeat(5_000 / piece.codePointCount(0, piece.length()));

        assertThat(propose(longest + "。吃完食物中毒").signalCodes()).contains("food-poisoning");
    }

    private static List<String> reasons(String words) {
        return propose(words).signals().getFirst().reasons();
    }

    private static Proposal propose(String words) {
        return JUDGEMENT.of(new Matter(words, null, RESTAURANT::contains));
    }
}
