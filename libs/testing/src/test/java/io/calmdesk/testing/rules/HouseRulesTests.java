package io.calmdesk.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every rule is seen refusing something, for a rule that never refuses looks just like one that is kept. */
class HouseRulesTests {

    private static final String SAMPLES = "io.calmdesk.testing.rules.samples.";

    @Test
    void goodCodePasses() {
        HouseRules.everywhere(SAMPLES + "good").forEach(rule -> rule.check(sample("good")));
    }

    @Test
    void aClockOfOnesOwnIsRefused() {
        refuses(HouseRules.timeComesFromTheClock(), "clock", "OwnClock", "OwnCalendar", "OwnMillis");
    }

    @Test
    void aClockMadeAsideIsRefusedButAConfigurationMayGiveOne() {
        ArchRule rule = HouseRules.theClockIsGivenOnce();
        refuses(rule, "clock", "OwnSource", "OwnZone");
        assertThatThrownBy(() -> rule.check(sample("clock"))).hasMessageNotContaining("Giving");
    }

    @Test
    void whoReachesBelowAnotherSubjectIsRefused() {
        ArchRule rule = HouseRules.subjectsUseRootPackagesOnly(SAMPLES + "subjects");
        refuses(rule, "subjects", "Intruding", "AlsoIntruding");
        assertThatThrownBy(() -> rule.check(sample("subjects")))
                .hasMessageNotContaining("Polite")
                .hasMessageNotContaining("Record <" + SAMPLES + "subjects.one");
    }

    @Test
    void theOldJacksonIsRefused() {
        refuses(HouseRules.oneJackson(), "jackson", "OldJackson");
    }

    @Test
    void aPackageForAnythingIsRefused() {
        refuses(HouseRules.noMeaninglessPackages(), "util", "Anything");
    }

    @Test
    void aNameForAnythingIsRefused() {
        refuses(HouseRules.noMeaninglessNames(), "names", "CaseManager");
    }

    @Test
    void aPackageThatIsNotNullMarkedIsRefused() {
        refuses(HouseRules.packagesAreNullMarked(), "unmarked", "Unmarked");
    }

    @Test
    void aCycleIsRefused() {
        refuses(HouseRules.noCycles(SAMPLES + "cycle"), "cycle", "One", "Two");
    }

    @Test
    void aSubjectThatKnowsAFrameworkIsRefusedButItsMongoPackageMay() {
        ArchRule rule = HouseRules.subjectsKnowNoFramework(SAMPLES + "framework");
        refuses(rule, "framework", "Framed");
        assertThatThrownBy(() -> rule.check(sample("framework"))).hasMessageNotContaining("Allowed");
    }

    @Test
    void aPackageThatDoesNotExistIsNotTakenForGood() {
        assertThatThrownBy(() -> HouseRules.check("io.calmdesk.nothing")).hasMessageContaining("no classes");
        assertThatThrownBy(() -> HouseRules.check(Path.of("no/where"), "io.calmdesk"))
                .hasMessageContaining("no classes");
    }

    private static void refuses(ArchRule rule, String sample, String... named) {
        assertThat(sample(sample)).isNotEmpty();
        assertThatThrownBy(() -> rule.check(sample(sample)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(named);
    }

    private static JavaClasses sample(String name) {
        return new ClassFileImporter().importPackages(SAMPLES + name);
    }
}
