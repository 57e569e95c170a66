package huiying.intake;

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

@AnalyzeClasses(packagesOf = IntakeService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "huiying.intake.message",
    "huiying.intake.life",
    "huiying.intake.attachment",
    "huiying.intake.mailbox",
    "huiying.intake.status",
    "huiying.intake.form",
    "huiying.intake.imports",
    "huiying.intake.matter"
  };

  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "javax.crypto..",
                      "org.jspecify..",
                      "huiying.contracts",
                      "huiying.kit.privacy",
                      "huiying.kit.access")
                  .or(resideInAnyPackage(DOMAIN)));

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
              "jakarta.servlet..",
              "jakarta.validation..",
              "javax.crypto..",
              "javax.xml.stream..",
              "org.apache.kafka.clients.consumer..",
              "io.github.resilience4j..",
              "org.apache.commons.csv..",
              "org.dhatim.fastexcel.reader..",
              "io.micrometer..",
              "io.swagger.v3.oas.models..",
              "org.springdoc..",
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
