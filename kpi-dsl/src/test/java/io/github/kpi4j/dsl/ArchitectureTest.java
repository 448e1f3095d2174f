package io.github.kpi4j.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * One package for each library that reads or writes a format, and no knowledge of any marketplace.
 * That none of these libraries shows in a signature is for the compiler: none is required
 * transitively, and {@code -Xlint:exports} is an error.
 */
@AnalyzeClasses(packages = "io.github.kpi4j.dsl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_ONLY_CORE_AND_ITS_FORMATS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "io.github.kpi4j.core..",
              "io.github.kpi4j.dsl..",
              "com.google.common..",
              "org.yaml.snakeyaml..",
              "tools.jackson.core..",
              "de.siegmar.fastcsv..",
              "org.dhatim.fastexcel.reader..",
              "org.apache.commons.compress..",
              "com.fasterxml.aalto..",
              "javax.xml.stream..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule SNAKEYAML_IN_ONE_PACKAGE = only("dsl.internal.yaml", "org.yaml.snakeyaml");

  /** One package writes with it, one reads. */
  @ArchTest
  static final ArchRule JACKSON_IN_TWO_PACKAGES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.github.kpi4j.dsl.json..", "io.github.kpi4j.dsl.internal.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule FASTEXCEL_IN_ONE_PACKAGE =
      only("dsl.internal.xlsx", "org.dhatim.fastexcel");

  @ArchTest
  static final ArchRule ZIP_IN_ONE_PACKAGE =
      only("dsl.internal.xlsx", "org.apache.commons.compress");

  @ArchTest
  static final ArchRule XML_IN_ONE_PACKAGE = only("dsl.internal.xlsx", "javax.xml.stream");

  @ArchTest
  static final ArchRule FASTCSV_IN_ONE_PACKAGE = only("dsl.internal.csv", "de.siegmar.fastcsv");

  @ArchTest
  static final ArchRule NO_INNER_ROOM_OF_CORE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.kpi4j.core.internal..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_PACKAGES_IN_A_CIRCLE =
      slices()
          .matching("io.github.kpi4j.dsl.(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  private static ArchRule only(String room, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.github.kpi4j." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .allowEmptyShould(true);
  }
}
