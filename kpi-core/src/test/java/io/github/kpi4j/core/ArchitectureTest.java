package io.github.kpi4j.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of the module and whom each may know; a new room is first given its place here. */
@AnalyzeClasses(packages = ArchitectureTest.CORE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String CORE = "io.github.kpi4j.core";

  /** What value and diagnostic have in common: they know no other room, nor each other. */
  private static final List<String> GROUND = List.of("value", "diagnostic");

  /** From the ground up: each may know those before it. */
  private static final List<String> DOMAIN =
      List.of(
          "value",
          "diagnostic",
          "fact",
          "metric",
          "target",
          "stage",
          "fee",
          "duty",
          "contract",
          "result",
          "settlement",
          "expectation");

  /** A contract as it was written, with the calendars and seasonalities it may name. */
  private static final String DRAFT = "draft";

  private static final List<String> ABOVE = List.of(DRAFT, "lint", "internal", "engine", "report");

  @ArchTest
  static final ArchRule EVERY_CLASS_HAS_A_ROOM =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(DOMAIN.stream(), ABOVE.stream())
                  .map(ArchitectureTest::packageOf)
                  .toArray(String[]::new));

  @ArchTest static final ArchRule ROOMS_KNOW_ONLY_THEIR_OWN = rooms();

  @ArchTest
  static final ArchRule NO_PACKAGES_IN_A_CIRCLE =
      slices().matching(CORE + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_GUAVA_IN_SIGNATURES =
      classes()
          .that()
          .resideOutsideOfPackage(packageOf("internal"))
          .should(new NotExpose("com.google."));

  private static ArchRule rooms() {
    // Optional, since rooms are furnished one after another.
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : Iterables.concat(DOMAIN, ABOVE)) {
      rooms = rooms.layer(room).definedBy(packageOf(room));
    }
    for (String room : GROUND) {
      rooms = rooms.whereLayer(room).mayNotAccessAnyLayer();
    }
    for (String room : DOMAIN.subList(GROUND.size(), DOMAIN.size())) {
      rooms = allow(rooms, room, DOMAIN.subList(0, DOMAIN.indexOf(room)));
    }
    rooms = allow(rooms, DRAFT, DOMAIN.subList(0, DOMAIN.indexOf("target") + 1));
    rooms = allow(rooms, "internal", with(DRAFT));
    rooms = allow(rooms, "report", DOMAIN);
    rooms = allow(rooms, "lint", with(DRAFT));
    return allow(rooms, "engine", with(DRAFT, "lint", "internal"));
  }

  private static List<String> with(String... more) {
    return ImmutableList.<String>builder().addAll(DOMAIN).add(more).build();
  }

  private static LayeredArchitecture allow(
      LayeredArchitecture rooms, String room, List<String> known) {
    return rooms.whereLayer(room).mayOnlyAccessLayers(known.toArray(String[]::new));
  }

  private static String packageOf(String room) {
    return CORE + "." + room + "..";
  }
}
