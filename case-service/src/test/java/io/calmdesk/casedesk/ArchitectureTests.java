package io.calmdesk.casedesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import io.calmdesk.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTests {

    private static final String BASE = "io.calmdesk.casedesk";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.checkService(BASE);
    }

    /** A subject's sub-packages are its own; only the service's root package puts the parts together. */
    @ParameterizedTest
    @ValueSource(strings = {"casefile", "judging", "procedure", "promise", "party", "sealing", "intake", "search"})
    void othersUseOnlyWhatASubjectShowsInItsRoot(String subject) {
        String root = BASE + "." + subject;
        if (CODE.stream().noneMatch(it -> it.getPackageName().equals(root))) {
            throw new AssertionError("no subject " + subject);
        }
        EvaluationResult result = noClasses()
                .that()
                .resideOutsideOfPackages(root + "..", BASE)
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(root))))
                .evaluate(CODE);
        if (result.hasViolation()) {
            throw new AssertionError(result.getFailureReport());
        }
    }
}
