package chronicle.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import chronicle.offenders.circle.there.GoesThere;
import chronicle.offenders.events.AsksTheClock;
import chronicle.offenders.events.EventHelper;
import chronicle.offenders.events.ThrowsDice;
import chronicle.offenders.events.WritesALog;
import chronicle.offenders.query.axon.SpeaksSql;
import chronicle.offenders.query.axon.WiresItself;
import chronicle.offenders.query.engine.KnowsTheStore;
import chronicle.offenders.query.postgres.SpeaksAxon;
import chronicle.offenders.query.postgres.WritesCanonicalJson;
import chronicle.offenders.query.proof.KnowsTheEvents;
import chronicle.offenders.query.question.KnowsTheProcessors;
import chronicle.offenders.query.timeline.KnowsTheEngine;
import chronicle.offenders.seed.KnowsTheShell;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines inside the modules; Maven holds those between them. Every rule is tried twice: on Chronicle, which keeps
 * it, and on the offenders, which break it in packages of the same names.
 */
class ArchitectureTest {

    private static final JavaClasses CHRONICLE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("chronicle");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("chronicle.offenders");

    private static final String[] PURE = {
        "..events..",
        "..command",
        "..query.timeline..",
        "..query.engine..",
        "..query.question..",
        "..query.proof..",
        "..query.consistency..",
        "..seed..",
    };

    /** What asks the machine for the time, for chance, or for its surroundings. */
    private static final Set<String> IMPURE = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "random",
            "randomUUID",
            "shuffle",
            "getenv",
            "getProperty",
            "out",
            "err");

    private record Rule(String sentence, ArchRule rule, Class<?> offender) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "the core knows the JDK's values, class path resources, and no framework",
                        classes()
                                .that()
                                .resideInAnyPackage(PURE)
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                                "chronicle..",
                                                "java.lang..",
                                                "java.math",
                                                "java.net",
                                                "java.nio.charset",
                                                "java.text",
                                                "java.time..",
                                                "java.util",
                                                "java.util.function",
                                                "java.util.regex",
                                                "java.util.stream",
                                                "javax.xml.stream",
                                                "org.erdtman.jcs",
                                                "org.jspecify.annotations")
                                        .or(belongToAnyOf(
                                                ByteBuffer.class,
                                                MessageDigest.class,
                                                NoSuchAlgorithmException.class,
                                                GeneralSecurityException.class,
                                                KeyFactory.class,
                                                PublicKey.class,
                                                Signature.class,
                                                X509EncodedKeySpec.class,
                                                BufferedReader.class,
                                                InputStream.class,
                                                InputStreamReader.class,
                                                IOException.class,
                                                UncheckedIOException.class))),
                        WritesALog.class),
                pureAccess(AsksTheClock.class),
                pureAccess(ThrowsDice.class),
                only("Axon", "org.axonframework..", SpeaksAxon.class, "..axon..", "chronicle.app.."),
                new Rule(
                        "SQL only in postgres; others may hand a connection through",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..postgres..", "chronicle.app..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.postgresql..")
                                        .and(not(belongToAnyOf(Connection.class, SQLException.class)))),
                        SpeaksSql.class),
                only("Spring", "org.springframework..", WiresItself.class, "chronicle.app.."),
                knows("..query.timeline..", KnowsTheEngine.class, "..events..", "..query.timeline.."),
                knows("..query.engine..", KnowsTheStore.class, "..events..", "..query.timeline..", "..query.engine.."),
                knows(
                        "..query.question..",
                        KnowsTheProcessors.class,
                        "..events..",
                        "..query.timeline..",
                        "..query.engine..",
                        "..query.question.."),
                knows("..query.proof..", KnowsTheEvents.class, "..query.proof.."),
                only("canonical JSON", "org.erdtman..", WritesCanonicalJson.class, "..query.proof.."),
                knows("..seed..", KnowsTheShell.class, "..events..", "..command", "..seed.."),
                new Rule(
                        "no circles",
                        slices().matching("chronicle.(**)").should().beFreeOfCycles(),
                        GoesThere.class),
                new Rule(
                        "names come from the field",
                        noClasses().should().haveNameMatching(".*(Dto|Impl|Manager|Helper|Utils?)"),
                        EventHelper.class));
    }

    private static Rule pureAccess(Class<?> offender) {
        return new Rule(
                "the core takes no time and no chance from the machine: " + offender.getSimpleName(),
                noClasses()
                        .that()
                        .resideInAnyPackage(PURE)
                        .should()
                        .accessTargetWhere(describe("the machine answers", ArchitectureTest::isImpure)),
                offender);
    }

    private static boolean isImpure(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return owner.isAssignableTo(Clock.class)
                || owner.isAssignableTo(RandomGenerator.class)
                || (owner.getPackageName().startsWith("java.") && IMPURE.contains(access.getName()));
    }

    private static Rule only(String what, String packages, Class<?> offender, String... places) {
        return new Rule(
                what + " only in " + String.join(", ", places),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(places)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(packages),
                offender);
    }

    private static Rule knows(String place, Class<?> offender, String... known) {
        return new Rule(
                place + " knows " + String.join(", ", known),
                classes()
                        .that()
                        .resideInAPackage(place)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackage("chronicle.."))),
                offender);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(Rule rule) {
        rule.rule().check(CHRONICLE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_catches_its_offender(Rule rule) {
        var violations = rule.rule().evaluate(OFFENDERS).getFailureReport();
        assertThat(violations.getDetails())
                .anySatisfy(violation ->
                        assertThat(violation).contains(rule.offender().getName()));
    }

    @ParameterizedTest
    @FieldSource("PURE")
    void a_rule_over_an_empty_package_guards_nothing(String place) {
        assertThat(CHRONICLE.that(resideInAnyPackage(place))).isNotEmpty();
    }
}
