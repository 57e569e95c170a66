package huiying.sla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "huiying.sla", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(
              "huiying.sla.calendar",
              "huiying.sla.limit",
              "huiying.sla.clock",
              "huiying.sla.report")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "huiying.contracts",
              "huiying.kit.access",
              "huiying.sla.calendar",
              "huiying.sla.limit",
              "huiying.sla.clock",
              "huiying.sla.report");

  @ArchTest
  static final ArchRule useCasesKnowSpringOnlyAsTheirContainer =
      classes()
          .that()
          .resideInAPackage("huiying.sla.watch")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "io.micrometer..",
              "jakarta.validation..",
              "org.hibernate.validator.constraints..",
              "org.springframework.stereotype..",
              "org.springframework.context..",
              "org.springframework.boot.context.properties..",
              "org.springframework.validation.annotation..",
              "huiying.contracts..",
              "huiying.kit.kafka..",
              "huiying.kit.loop..",
              "huiying.sla.calendar",
              "huiying.sla.limit",
              "huiying.sla.clock",
              "huiying.sla.watch");

  @ArchTest
  static final ArchRule noOtherServiceIsKnown =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("huiying.intake..", "huiying.notify..", "huiying.backing..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("huiying.sla.(*)..").should().beFreeOfCycles();
}
