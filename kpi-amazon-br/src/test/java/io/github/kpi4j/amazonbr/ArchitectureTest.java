package io.github.kpi4j.amazonbr;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction between the modules, seen from the one that has all of them on its path. */
@AnalyzeClasses(packages = "io.github.kpi4j", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule CORE_KNOWS_NO_OTHER_MODULE =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.kpi4j.dsl..", "io.github.kpi4j.amazonbr..");

  @ArchTest
  static final ArchRule DSL_KNOWS_NO_MARKETPLACE =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.dsl..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.kpi4j.amazonbr..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule THE_MARKETPLACE_KNOWS_NO_INNER_ROOMS =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.kpi4j.core.internal..", "io.github.kpi4j.dsl.internal..");

  @ArchTest
  static final ArchRule CALENDARS_KNOW_VALUES_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.calendar")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.kpi4j..")
                  .and(
                      resideOutsideOfPackages(
                          "io.github.kpi4j.core.value",
                          "io.github.kpi4j.amazonbr.internal",
                          "io.github.kpi4j.amazonbr.calendar")));

  @ArchTest
  static final ArchRule LEAD_TIMES_KNOW_CALENDARS_AND_LAWS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.leadtime")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.kpi4j..")
                  .and(
                      resideOutsideOfPackages(
                          "io.github.kpi4j.core.value",
                          "io.github.kpi4j.amazonbr.internal",
                          "io.github.kpi4j.amazonbr.calendar",
                          "io.github.kpi4j.amazonbr.inventory",
                          "io.github.kpi4j.amazonbr.leadtime")));

  @ArchTest
  static final ArchRule FEES_KNOW_NO_MARGIN =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.fees..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.kpi4j.amazonbr.margin..");

  @ArchTest
  static final ArchRule NO_PACKAGES_IN_A_CIRCLE =
      slices().matching("io.github.kpi4j.amazonbr.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TAXES_KNOW_NO_CONTRACTS_AND_NO_MARGIN =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.tax..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.kpi4j.dsl..",
              "io.github.kpi4j.amazonbr.fees..",
              "io.github.kpi4j.amazonbr.margin..");

  /** Each tax stands by itself; a sale, and it alone, puts them together. */
  @ArchTest
  static final ArchRule NO_TAX_KNOWS_ANOTHER =
      slices()
          .matching("io.github.kpi4j.amazonbr.tax.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAPackage("io.github.kpi4j.amazonbr.tax.sale.."), alwaysTrue());

  @ArchTest
  static final ArchRule FORMULAS_KNOW_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.inventory")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.kpi4j..")
                  .and(resideOutsideOfPackages("io.github.kpi4j.amazonbr.inventory")));

  @ArchTest
  static final ArchRule DEMAND_KNOWS_FACTS_FORMULAS_AND_EVENTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.demand")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.kpi4j..")
                  .and(
                      resideOutsideOfPackages(
                          "io.github.kpi4j.core.value",
                          "io.github.kpi4j.core.fact",
                          "io.github.kpi4j.amazonbr.calendar",
                          "io.github.kpi4j.amazonbr.demand",
                          "io.github.kpi4j.amazonbr.inventory")));

  @ArchTest
  static final ArchRule REPLENISHMENT_KNOWS_DEMAND_LEAD_TIMES_AND_FEES_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.github.kpi4j.amazonbr.replenishment")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.kpi4j..")
                  .and(
                      resideOutsideOfPackages(
                          "io.github.kpi4j.core.value",
                          "io.github.kpi4j.core.fact",
                          "io.github.kpi4j.amazonbr.demand",
                          "io.github.kpi4j.amazonbr.fees",
                          "io.github.kpi4j.amazonbr.tax",
                          "io.github.kpi4j.amazonbr.inventory",
                          "io.github.kpi4j.amazonbr.leadtime",
                          "io.github.kpi4j.amazonbr.replenishment")));
}
