package io.github.kpi4j.amazonbr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the libraries have no way to do, whoever wrote the contract and the facts. */
class ReachTest {
  private static final JavaClasses LIBRARIES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.github.kpi4j");

  private static void check(ArchRule rule) {
    rule.check(LIBRARIES);
  }

  @Test
  void nothingSpeaksToANetwork() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.naming..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*"));
  }

  @Test
  void nothingRunsAProgramOrAScriptOrReflects() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "javax.script..", "javax.tools..", "sun..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime)")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .orShould()
            .callMethod(ClassLoader.class, "loadClass", String.class));
  }

  @Test
  void nothingIsReadFromObjectStreams() {
    check(noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.ObjectInput.*"));
  }

  /** A report is written where the caller says; nothing else of the core knows files. */
  @Test
  void theCoreOpensNoFile() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.github.kpi4j.core..")
            .and()
            .resideOutsideOfPackage("io.github.kpi4j.core.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccess).*"));
  }

  /** Nor do the readers know files of their own: all that is read was handed over as a path. */
  @Test
  void nobodyMakesAPathOfAText() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.file\\.Paths|java\\.io\\.File")
            .orShould()
            .callMethod(FileSystem.class, "getPath", String.class, String[].class)
            .orShould()
            .callMethod(Path.class, "of", String.class, String[].class));
  }
}
