package huiying.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "huiying.contracts", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theWordsArePlainJava =
      classes()
          .that()
          .resideInAPackage("huiying.contracts")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "huiying.contracts");

  @ArchTest
  static final ArchRule theWireKnowsNoSpring =
      classes()
          .that()
          .resideInAPackage("huiying.contracts.wire")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "tools.jackson..",
              "io.cloudevents..",
              "org.apache.kafka..",
              "huiying.contracts..");
}
