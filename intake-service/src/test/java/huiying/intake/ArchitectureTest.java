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
  static final ArchRule theDomainOfAttachmentsIsPlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.attachment")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.intake.message",
              "huiying.intake.attachment");

  @ArchTest
  static final ArchRule theDomainOfMailboxesIsPlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.intake.mailbox")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.intake.message",
              "huiying.intake.attachment",
              "huiying.intake.mailbox");

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
              "jakarta.validation..",
              "io.micrometer..",
              "com.fasterxml.jackson.annotation..",
              "tools.jackson..",
              "com.mongodb..",
              "org.bson..",
              "org.apache.tika..",
              "org.eclipse.angus.mail..",
              "jakarta.mail..",
              "org.jsoup..",
              "org.mozilla.universalchardet..");

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices().matching("huiying.intake.message.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule adaptersOfAttachmentsDoNotKnowEachOther =
      slices().matching("huiying.intake.attachment.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule adaptersOfMailboxesDoNotKnowEachOther =
      slices().matching("huiying.intake.mailbox.(*)..").should().notDependOnEachOther();

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
