package huiying.notify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "huiying.notify", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "huiying.notify.acknowledgement",
    "huiying.notify.alert",
    "huiying.notify.criticism",
    "huiying.notify.deadletter",
    "huiying.notify.delivery",
    "huiying.notify.directory",
    "huiying.notify.duty",
    "huiying.notify.ladder"
  };

  @ArchTest
  static final ArchRule theDomainKnowsJavaAndTheContractsOnly =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(allowed());

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("huiying.notify.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noOtherServiceIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("huiying.intake..", "huiying.sla..");

  private static String[] allowed() {
    var java =
        Stream.of(
            "java..",
            "javax.crypto..",
            "org.jspecify..",
            "org.slf4j..",
            "huiying.contracts",
            "huiying.kit.access",
            "huiying.kit.privacy");
    return Stream.concat(Stream.of(DOMAIN), java).toArray(String[]::new);
  }
}
