package huiying.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "huiying", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theKitKnowsNoService =
      classes()
          .that()
          .resideInAPackage("huiying.kit..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "huiying.intake..", "huiying.sla..", "huiying.notify..", "huiying.backing..");

  @ArchTest
  static final ArchRule itsPartsHaveNoCycles =
      slices().matching("huiying.kit.(*)..").should().beFreeOfCycles();
}
