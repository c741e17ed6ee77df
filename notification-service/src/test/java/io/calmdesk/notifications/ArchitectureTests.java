package io.calmdesk.notifications;

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

@AnalyzeClasses(packages = "io.calmdesk.notifications", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String TELLING = "io.calmdesk.notifications.telling";

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check("io.calmdesk.notifications");
    }

    /** Mail, stream and hand-over are technology through and through; who is told must not be. */
    @ArchTest
    static final ArchRule whoIsToldIsDecidedWithoutAFramework = noClasses()
            .that()
            .resideInAPackage(TELLING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "reactor..",
                    "tools.jackson..",
                    "io.calmdesk.settings..",
                    "io.calmdesk.dossier..",
                    "io.calmdesk.web.."));

    @ArchTest
    static final ArchRule othersUseOnlyWhatASubjectShowsInItsRoot = noClasses()
            .that()
            .resideOutsideOfPackage(TELLING + "..")
            .should()
            .dependOnClassesThat(resideInAPackage(TELLING + "..").and(not(resideInAPackage(TELLING))));

    @ArchTest
    static final ArchRule handingOverKnowsNoChannelByName = noClasses()
            .that()
            .resideInAPackage("io.calmdesk.notifications.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.calmdesk.notifications.mail..",
                    "io.calmdesk.notifications.stream..",
                    "io.calmdesk.notifications.mongo..");
}
