package io.calmdesk.reports;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.calmdesk.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.calmdesk.reports", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ALL = "io.calmdesk.reports";
    private static final String[] SUBJECTS = {ALL + ".row", ALL + ".generation", ALL + ".figure"};

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check(ALL);
    }

    @ArchTest
    static final ArchRule subjectsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(SUBJECTS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "reactor..",
                    "tools.jackson..",
                    "io.calmdesk.settings..",
                    "io.calmdesk.web.."));

    @ArchTest
    static final ArchRule othersUseOnlyWhatRowsShowInTheirRoot = onlyTheRoot(SUBJECTS[0]);

    @ArchTest
    static final ArchRule othersUseOnlyWhatGenerationsShowInTheirRoot = onlyTheRoot(SUBJECTS[1]);

    @ArchTest
    static final ArchRule othersUseOnlyWhatFiguresShowInTheirRoot = onlyTheRoot(SUBJECTS[2]);

    private static ArchRule onlyTheRoot(String subject) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(subject + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(subject + "..").and(not(resideInAPackage(subject))));
    }
}
