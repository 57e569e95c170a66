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
  static final ArchRule importsArePlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.imports")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.intake.message",
              "huiying.intake.imports");

  @ArchTest
  static final ArchRule mattersArePlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.matter")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.intake.message",
              "huiying.intake.matter");

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
              "javax.crypto..",
              "org.jspecify..",
              "org.slf4j..",
              "org.springframework..",
              "org.hibernate.validator..",
              "jakarta.validation..",
              "jakarta.servlet..",
              "org.apache.commons.csv..",
              "org.dhatim.fastexcel.reader..",
              "io.micrometer..",
              "com.fasterxml.jackson.annotation..",
              "tools.jackson..",
              "com.mongodb..",
              "org.bson..");

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices().matching("huiying.intake.message.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule adaptersOfImportsDoNotKnowEachOther =
      slices().matching("huiying.intake.imports.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule adaptersOfMattersDoNotKnowEachOther =
      slices().matching("huiying.intake.matter.(*)..").should().notDependOnEachOther();

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
