package io.calmdesk.casedesk.judging.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.judging.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTests {

    private static final Lexicon SHIPPED = Lexicon.shipped("complaints", 1);

    @Test
    void isTheFileItClaimsToBe() {
        assertThat(SHIPPED.id()).isEqualTo("complaints");
        assertThat(SHIPPED.version()).isEqualTo(1);
    }

    /** Others act on these codes; a new one is news to them. */
    @Test
    void findsTheSignalsOthersKnow() {
        assertThat(SHIPPED.signals())
                .extracting(Lexicon.Sign::code)
                .containsExactlyInAnyOrder(
                        "food-poisoning",
                        "injury",
                        "fire",
                        "violence",
                        "threat",
                        "media",
                        "authority",
                        "group",
                        "data-leak",
                        "death",
                        "lift-entrapment",
                        "theft",
                        "child");
    }

    @Test
    void everySignalHasTermsInEachLanguage() {
        assertThat(SHIPPED.signals())
                .allSatisfy(sign -> assertThat(sign.terms().keySet()).containsAll(Lexicon.LANGUAGES));
    }

    @Test
    void refersOnlyToWhatThereIs() {
        Set<String> codes = new HashSet<>();
        SHIPPED.signals().forEach(it -> codes.add(it.code()));
        SHIPPED.categories().forEach(it -> {
            assertThat(it.codes()).isNotEmpty();
            if (it.signal() != null) {
                assertThat(codes).contains(it.signal());
            }
            if (it.severity() != null) {
                assertThat(Severity.of(it.severity())).isPresent();
            }
        });
        Stream.concat(SHIPPED.signals().stream(), SHIPPED.grounds().stream()).forEach(it -> {
            assertThat(it.weight()).isNotNull();
            if (it.with() != null) {
                assertThat(codes).containsAll(it.with());
            }
        });
    }

    @Test
    void noTermIsEmptyOrPadded() {
        Stream<Map<String, List<String>>> all = Stream.concat(
                Stream.concat(SHIPPED.signals().stream(), SHIPPED.grounds().stream())
                        .map(Lexicon.Sign::terms),
                SHIPPED.categories().stream().map(Lexicon.Topic::terms));
        all.flatMap(Lexicon::all)
                .forEach(term ->
                        assertThat(term.strip()).as(term).isEqualTo(term).isNotEmpty());
    }
}
