package io.calmdesk.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The committed ledger is what the tests of this repository say. */
class RequirementsTests {

    private static final String TABLE = """
            **0 of 2** requirements are shown by a test.
            | R-001 | Industries | open |
            | R-002 | Copies | old: ThatTests |
            """;

    private final Repository repository = Repository.ours();
    private final RequirementsLedger ledger = new RequirementsLedger(repository.read(RequirementsLedger.FILE));
    private final List<TaggedTest> tests = repository.files().stream()
            .filter(file -> !file.startsWith("e2e/src/test/java/io/calmdesk/e2e/ledger/"))
            .filter(file -> file.matches(".*\\.(java|tsx?)"))
            .flatMap(file -> TaggedTest.in(file, repository.read(file)).stream())
            .toList();

    @Test
    void everyRequirementHasItsRow() {
        assertThat(ledger.ids())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 304)
                        .mapToObj("R-%03d"::formatted)
                        .toList());
    }

    @Test
    void noTestShowsWhatNobodyAskedFor() {
        assertThat(ledger.unknown(tests)).isEmpty();
    }

    @Test
    void theLedgerIsUpToDate() {
        String filled = ledger.filledWith(tests);
        if (Boolean.getBoolean("ledger.update")) {
            repository.write(RequirementsLedger.FILE, filled);
            return;
        }
        assertThat(ledger.text())
                .as("run mvn -pl e2e test -Dtest=RequirementsTests -Dledger.update=true")
                .isEqualTo(filled);
    }

    @Test
    void testsAreFoundByTheirTags() {
        assertThat(TaggedTest.in("case-service/src/test/java/CasesIT.java", """
                        @Tag("R-003")
                        class CasesIT {
                            @Test
                            @Tag("R-001")
                            @Tag("quick")
                            void isGood() {}

                            @Test
                            void showsNothing() {}
                        }
                        """))
                .containsExactly(
                        new TaggedTest("R-003", "case-service", "CasesIT"),
                        new TaggedTest("R-001", "case-service", "CasesIT.isGood"));
        assertThat(TaggedTest.in("web/browser/guest.spec.ts", "test('a guest writes (R-042, R-048)', async () => {"))
                .containsExactly(
                        new TaggedTest("R-042", "web", "guest.spec.ts “a guest writes”"),
                        new TaggedTest("R-048", "web", "guest.spec.ts “a guest writes”"));
    }

    @Test
    void whatHasNoTestIsOpenWhateverTheFileSaid() {
        assertThat(new RequirementsLedger(TABLE).filledWith(List.of(new TaggedTest("R-001", "web", "a"))))
                .contains("**1 of 2**", "| R-001 | Industries | web: a |", "| R-002 | Copies | open |");
    }

    @Test
    void aNumberThatIsNotThereIsFound() {
        TaggedTest stray = new TaggedTest("R-999", "web", "a");
        assertThat(new RequirementsLedger(TABLE).unknown(List.of(stray))).containsExactly(stray);
    }
}
