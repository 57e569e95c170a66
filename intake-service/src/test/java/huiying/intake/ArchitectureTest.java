package huiying.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packagesOf = IntakeService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.message")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "huiying.contracts", "huiying.intake.message");

  @ArchTest
  static final ArchRule theRulesOfTheLifeArePlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.life")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.kit.privacy",
              "huiying.intake.message",
              "huiying.intake.life");

  @ArchTest
  static final ArchRule statusAndHumanCheckArePlainJava =
      classes()
          .that()
          .resideInAnyPackage("huiying.intake.status", "huiying.intake.form")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.intake.message",
              "huiying.intake.status",
              "huiying.intake.form");

  @ArchTest
  static final ArchRule noOtherServiceIsKnownHere =
      classes()
          .that()
          .resideInAPackage("huiying.intake..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "huiying.intake..",
              "huiying.contracts..",
              "huiying.kit..",
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "org.springframework..",
              "org.hibernate.validator..",
              "jakarta.servlet..",
              "jakarta.validation..",
              "javax.crypto..",
              "org.apache.kafka.clients.consumer..",
              "io.github.resilience4j..",
              "io.micrometer..",
              "io.swagger.v3.oas.models..",
              "org.springdoc..",
              "com.fasterxml.jackson.annotation..",
              "tools.jackson..",
              "com.mongodb..",
              "org.bson..");

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices().matching("huiying.intake.message.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule timeComesFromTheOneSource =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC");
}
