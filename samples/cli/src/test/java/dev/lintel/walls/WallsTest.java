package dev.lintel.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lintel.engine.Conclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls between the modules. Each is a reason why a change in one room leaves the next one alone. */
class WallsTest {
    private static final String[] API = {"dev.lintel", "dev.lintel.model", "dev.lintel.architecture"};
    private static final String[] DROOLS = {"org.drools..", "org.kie.."};
    private static final String ENGINE = "dev.lintel.engine..";
    private static final String INTAKE = "dev.lintel.intake..";
    private static final String REPORT = "dev.lintel.report..";
    private static final String KNOWLEDGE = "dev.lintel.knowledge..";
    private static final String RULEKIT = "dev.lintel.rulekit..";
    private static final String CLI = "dev.lintel.cli..";

    private final JavaClasses production = ProductionClasses.ALL;

    /** Read once; classes that rules are compiled to stand outside this package. */
    private static final class ProductionClasses {
        static final JavaClasses ALL = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.lintel");
    }

    private Set<String> packages() {
        return production.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(packages())
                .contains(API)
                .contains(
                        "dev.lintel.engine",
                        "dev.lintel.engine.internal",
                        "dev.lintel.intake",
                        "dev.lintel.intake.internal",
                        "dev.lintel.report.json",
                        "dev.lintel.report.text",
                        "dev.lintel.knowledge",
                        "dev.lintel.rulekit",
                        "dev.lintel.cli")
                .doesNotContain("dev.lintel.walls");
    }

    @Test
    void theApiImportsNothingButTheJdkAndItself() {
        classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(API).or(resideInAnyPackage("java..", "org.jspecify..")))
                .because("whoever speaks of architectures and reviews must not inherit anybody's libraries")
                .check(production);
    }

    @Test
    void noDroolsTypeShowsInAPublicSignature() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("dev.lintel.engine.internal..")
                .and(not(type(Conclude.class)))
                .should(showNoTypeOf(DROOLS))
                .because("embedders and packs must survive another version of Drools, and another engine")
                .check(production);
    }

    @Test
    void droolsIsUsedInTheEngineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lintel.engine.internal..")
                .and(not(type(Conclude.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS)
                .because("what Drools asks for, such as its class loaders and its options, is kept in one place")
                .check(production);
    }

    @Test
    void intakeKnowsNeitherRulesNorReports() {
        noClasses()
                .that()
                .resideInAPackage(INTAKE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, REPORT, KNOWLEDGE, RULEKIT, CLI)
                .because("a file is read the same way whatever is thought of it later")
                .check(production);
    }

    @Test
    void reportsKnowNeitherRulesNorFiles() {
        noClasses()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, INTAKE, KNOWLEDGE, RULEKIT, CLI)
                .because("a report shows a review, wherever that came from")
                .check(production);
    }

    @Test
    void theEngineKnowsNoRulesOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KNOWLEDGE, INTAKE, REPORT, RULEKIT, CLI)
                .because("the core pack is a pack like any other")
                .check(production);
    }

    @Test
    void knowledgeKnowsTheEngineAlone() {
        noClasses()
                .that()
                .resideInAPackage(KNOWLEDGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INTAKE, REPORT, RULEKIT, CLI)
                .because("rules know no files and no documents")
                .check(production);
    }

    @Test
    void whatIsInternalIsUsedByItsOwnModuleAlone() {
        for (String module : List.of("engine", "intake", "report", "knowledge", "rulekit", "cli")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.lintel." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.lintel." + module + "..internal..")
                    .allowEmptyShould(true)
                    .because("what is internal may change without a word")
                    .check(production);
        }
    }

    @Test
    void namesSayWhatAClassIsAndNotThatItIsOne() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such a name fits everything, and so everything ends up there")
                .check(production);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(resideInANullMarkedPackage())
                .because("null is no value here, and tools of callers read that from the package")
                .check(production);
    }

    @Test
    void nothingThatAReviewIsMadeOfAsksForTimeOrPlace() {
        Stream.of(
                        call(System.class, "currentTimeMillis"),
                        call(Instant.class, "now"),
                        call(LocalDate.class, "now"),
                        call(LocalDateTime.class, "now"),
                        call(OffsetDateTime.class, "now"),
                        call(ZonedDateTime.class, "now"),
                        call(Clock.class, "systemDefaultZone"),
                        call(Clock.class, "systemUTC"),
                        call(Clock.class, "system"),
                        call(ZoneId.class, "systemDefault"),
                        call(Locale.class, "getDefault"),
                        call(TimeZone.class, "getDefault"))
                .forEach(call -> noClasses()
                        .that(reviewIsMadeOf())
                        .should(call)
                        .because("the same facts give the same review, today and elsewhere")
                        .check(production));
        noClasses()
                .that(reviewIsMadeOf())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("a new Date is the time of day")
                .check(production);
    }

    @Test
    void onlyTheEngineLooksHowLongSomethingTakes() {
        noClasses()
                .that(reviewIsMadeOf())
                .and()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .callMethod(System.class, "nanoTime")
                .because("a limit of time guards the rules, and nothing else hangs on it")
                .check(production);
    }

    private static DescribedPredicate<JavaClass> reviewIsMadeOf() {
        return resideInAnyPackage(API).or(resideInAnyPackage(ENGINE, REPORT));
    }

    /** Whatever it takes: {@code now()} as well as {@code now(zone)}. */
    private static ArchCondition<JavaClass> call(Class<?> owner, String method) {
        return new ArchCondition<>("call " + owner.getSimpleName() + "." + method) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Stream.concat(item.getMethodCallsFromSelf().stream(), item.getMethodReferencesFromSelf().stream())
                        .filter(each -> each.getTargetOwner().isEquivalentTo(owner)
                                && each.getTarget().getName().equals(method))
                        .forEach(each -> events.add(SimpleConditionEvent.satisfied(each, each.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> showNoTypeOf(String... packages) {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(packages);
        return new ArchCondition<>("show no type of " + String.join(" or ", packages)) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Stream.concat(
                                Stream.of(item)
                                        .flatMap(each -> Stream.concat(
                                                each.getRawSuperclass().stream(), each.getRawInterfaces().stream())),
                                item.getMembers().stream()
                                        .filter(WallsTest::isSeen)
                                        .flatMap(WallsTest::types))
                        .map(JavaClass::getBaseComponentType)
                        .filter(hidden)
                        .distinct()
                        .forEach(each -> events.add(
                                SimpleConditionEvent.violated(item, item.getName() + " shows " + each.getName())));
            }
        };
    }

    private static boolean isSeen(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** Every type that a caller would have to name, those in type arguments included. */
    private static Stream<JavaClass> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        if (member instanceof JavaCodeUnit code) {
            return Stream.of(
                            code.getReturnType().getAllInvolvedRawTypes().stream(),
                            code.getParameterTypes().stream().flatMap(each -> each.getAllInvolvedRawTypes().stream()),
                            code.getExceptionTypes().stream())
                    .flatMap(each -> each);
        }
        return Stream.empty();
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getPackageName() + " is not @NullMarked, and holds " + item.getSimpleName()));
                }
            }
        };
    }
}
