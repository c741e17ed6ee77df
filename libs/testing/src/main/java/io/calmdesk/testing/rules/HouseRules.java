package io.calmdesk.testing.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build refuses in every module, whoever wrote it. */
public final class HouseRules {

    private static final List<String> NO_PACKAGES =
            List.of("service", "dto", "model", "impl", "util", "utils", "common", "helper", "helpers", "manager");

    private static final Pattern NO_NAMES = Pattern.compile(".+(Impl|Manager|Helper|Dto|DTO|Util|Utils|VO|Entity)");

    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

    private HouseRules() {}

    /** Holds a library or service to the rules for all code; fails with every breach found. */
    public static void check(String root) {
        JavaClasses code = codeOf(root);
        everywhere(root).forEach(rule -> rule.check(code));
    }

    /** As {@link #check(String)}, for compiled classes that need not be on the class path. */
    public static void check(Path classes, String root) {
        JavaClasses code = new ClassFileImporter().importPath(classes);
        refuseNothing(code, classes.toString());
        everywhere(root).forEach(rule -> rule.check(code));
    }

    /**
     * Holds a service to {@link #check} and keeps its subjects free of frameworks: Spring, MongoDB and Kafka stay in
     * the root package and in sub-packages named {@code web}, {@code messaging} and {@code mongo}.
     */
    public static void checkService(String root) {
        check(root);
        subjectsKnowNoFramework(root).check(codeOf(root));
    }

    static JavaClasses codeOf(String root) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        refuseNothing(code, root);
        return code;
    }

    private static void refuseNothing(JavaClasses code, String where) {
        if (code.isEmpty()) {
            // a rule for code that is not there would pass for ever
            throw new AssertionError("no classes under " + where);
        }
    }

    static Stream<ArchRule> everywhere(String root) {
        return Stream.of(
                timeComesFromTheClock(),
                theClockIsGivenOnce(),
                oneJackson(),
                noMeaninglessPackages(),
                noMeaninglessNames(),
                packagesAreNullMarked(),
                noCycles(root),
                subjectsUseRootPackagesOnly(root));
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(describe(
                                "java.time",
                                (JavaClass it) -> it.getPackageName().startsWith("java.time"))))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("time is asked of the injected InstantSource, so that tests can move it");
    }

    static ArchRule theClockIsGivenOnce() {
        return noClasses()
                .that()
                .areNotAnnotatedWith(CONFIGURATION)
                .and()
                .areNotMetaAnnotatedWith(CONFIGURATION)
                .should()
                .callMethodWhere(target(nameStartingWith("system"))
                        .and(target(owner(describe(
                                "a clock",
                                (JavaClass it) ->
                                        it.isEquivalentTo(InstantSource.class) || it.isEquivalentTo(Clock.class))))))
                .because("who makes a clock of his own cannot be moved by tests; a @Configuration gives it to all");
    }

    static ArchRule oneJackson() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("JSON is Jackson 3 (tools.jackson); its annotations alone have kept their old package");
    }

    static ArchRule noMeaninglessPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(NO_PACKAGES.stream()
                        .flatMap(it -> Stream.of(".." + it, ".." + it + ".."))
                        .toArray(String[]::new))
                .because("a package is named after its subject");
    }

    static ArchRule noMeaninglessNames() {
        return noClasses()
                .should()
                .haveNameMatching(NO_NAMES.pattern())
                .because("a class is named after what it is in the business");
    }

    static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass it, ConditionEvents events) {
                if (!it.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(
                            it, it.getName() + " is in a package that is not @NullMarked"));
                }
            }
        });
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** What lies below a subject's package is how the subject is done, and nobody else's concern. */
    static ArchRule subjectsUseRootPackagesOnly(String root) {
        return classes().should(new ArchCondition<>("use the root package only of another subject") {
            @Override
            public void check(JavaClass it, ConditionEvents events) {
                for (Dependency use : it.getDirectDependenciesFromSelf()) {
                    String subject = subject(root, it);
                    JavaClass used = use.getTargetClass();
                    if (!subject.isEmpty() && isBelowASubject(root, used) && !subject.equals(subject(root, used))) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        });
    }

    private static String subject(String root, JavaClass code) {
        String name = code.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }

    private static boolean isBelowASubject(String root, JavaClass code) {
        String subject = subject(root, code);
        return !subject.isEmpty() && !code.getPackageName().equals(root + "." + subject);
    }

    static ArchRule subjectsKnowNoFramework(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root, "..web..", "..messaging..", "..mongo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "reactor..")
                .because("the subject outlives its frameworks");
    }
}
