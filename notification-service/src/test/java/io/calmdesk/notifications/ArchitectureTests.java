package io.calmdesk.notifications;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "io.calmdesk.notifications", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String TELLING = "io.calmdesk.notifications.telling";

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule subjectsFormNoCircle =
            slices().matching("io.calmdesk.notifications.(*)..").should().beFreeOfCycles();

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
                    "io.calmdesk.notifications.store..");

    @ArchTest
    static final ArchRule jacksonIsTheThird =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule packagesAreNamedByTheirSubject = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..", "..dto..", "..model..", "..impl..", "..util..", "..common..", "..helper..");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Configuration")
            .should()
            .bePackagePrivate();
}
