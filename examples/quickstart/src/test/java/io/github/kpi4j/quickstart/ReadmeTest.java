package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.quickstart.shop.ShopGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is true: its contract loads, its Java compiles and prints what it says. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      import io.github.kpi4j.core.diagnostic.*;
      import io.github.kpi4j.core.draft.*;
      import io.github.kpi4j.core.engine.*;
      import io.github.kpi4j.core.fact.*;
      import io.github.kpi4j.core.fee.*;
      import io.github.kpi4j.core.report.*;
      import io.github.kpi4j.core.result.*;
      import io.github.kpi4j.core.settlement.*;
      import io.github.kpi4j.core.target.*;
      import io.github.kpi4j.core.value.*;
      import io.github.kpi4j.dsl.*;
      import io.github.kpi4j.dsl.csv.*;
      import io.github.kpi4j.dsl.json.*;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.*;
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void writeTheFilesThatTheReadmeNames() throws IOException {
    Files.writeString(folder.resolve("shop.kpi.yaml"), block("yaml", 0));
    ShopGenerator.write(folder.resolve("facts"));
  }

  @Test
  void theFirstScreenPrintsItsScorecard() throws IOException, InterruptedException {
    assertThat(run(block("java", 0))).isEqualTo(block("text", 0));
    assertThat(folder.resolve("january.html")).isNotEmptyFile();
    assertThat(folder.resolve("january.json")).isNotEmptyFile();
  }

  @Test
  void aContractBuiltInJavaPrintsItsResult() throws IOException, InterruptedException {
    assertThat(run(block("java", 1))).isEqualTo(block("text", 3));
  }

  @Test
  void theCoreAloneMeasuresJudgesAndMerges() throws IOException, InterruptedException {
    String core = "kpi-core/README.md";
    String printed =
        run(
            block(core, "java", 0)
                + "System.out.println(march.kpi(\"gmv\").outcome());\n"
                + block(core, "java", 1)
                + "System.out.println(measured.subjects(\"gmv\", contract.period(\"2026-03\"),"
                + " List.of(\"sku\")));\n"
                + block(core, "java", 2)
                + "System.out.println(april.kpi(\"gmv\").outcome());\n"
                + "System.out.print(TextReport.of(april).why());\n"
                + "System.out.println(((Change.Explained) moved.kpi(\"gmv\").value()).amount());\n"
                + "FactSet firstFile = facts.build();\n"
                + "FactSet secondFile = FactSet.builder(contract.schema()).build();\n"
                + blockWith(core, "firstFile")
                + "System.out.println(contract.evaluate(parts, contract.period(\"2026-03\"),"
                + " AsOf.date(\"2026-04-20\")).kpi(\"gmv\"));\n"
                + blockWith(core, "Tracer progress"));

    assertThat(printed)
        .isEqualTo(
            """
            green: BRL 1000.00 (at least BRL 1000)
            [[A1], [B2]]
            red: BRL 900.00 (otherwise)
            gmv is BRL 900.00: red, as no other band fits (kpis.gmv.bands.red:1:1).
              For green it has to be at least BRL 1,000.
              Each of these alone, with everything else as it is:
                - raise gmv by BRL 100.00, to BRL 1,000.00: BRL 1,000.00, green
            -100
            gmv green: BRL 1000.00 (at least BRL 1000)
            ALERTS corner_shop, 1 of 1
            STAGES corner_shop, 1 of 1
            KPI gmv, 1 of 1
            LEVERS gmv, 1 of 1
            EVALUATION 2026-03, 1 of 1
            """);
  }

  @Test
  void targetsAreDividedAndFeesSettled() throws IOException, InterruptedException {
    String core = "kpi-core/README.md";
    // 40 % of 100,000 are 40,000, of which 95 % are 38,000; 900 + 180 are 1,080
    assertThat(
            run(
                blockWith(core, "paid_by_result")
                    + blockWith(core, "Allocation.of")
                    + "System.out.println(paid.evaluate(sold.build(), paid.period(\"2026-03\"),"
                    + " AsOf.date(\"2026-04-20\")).kpi(\"sales\"));\n"
                    + "System.out.println(bill.total());\n"
                    + "System.out.println(tiers.feeOf(Quantity.money(\"BRL\", \"90000\")));\n"))
        .isEqualTo(
            """
            sales green: BRL 39000.00 (at least BRL 38000)
            BRL 1080
            BRL 7200
            """);
  }

  @Test
  void theCoreAloneDividesTargetsAndKnowsStagesAndScores()
      throws IOException, InterruptedException {
    String printed =
        run(
            blockWith("kpi-core/README.md", "young_shop")
                + "System.out.println(march3.kpi(\"sales\"));\n"
                + "for (SubjectResult s : march3.kpi(\"sold\").subjects())\n"
                + "  System.out.println(s.subject() + \" \" + s.stage().get() + \" \" +"
                + " s.outcome());\n"
                + "System.out.println(march3.score().get().value().get());\n"
                + "System.out.println(march3.timelines().get(0).subjects().get(0).timeline().get().stays().get(1).start());\n");

    assertThat(printed)
        .isEqualTo(
            """
            sales green: BRL 10000.00 (at least BRL 10000)
            pan growth red: 40 (otherwise)
            pot launch green: 3 (at least 3)
            70.0
            2026-02-01
            """);
  }

  @Test
  void theCoreAloneKnowsRedLinesExcusesAndAlerts() throws IOException, InterruptedException {
    String printed =
        run(
            blockWith("kpi-core/README.md", "watched_shop")
                + "System.out.println(judged.score().orElseThrow().value());\n"
                + "System.out.println(judged.alerts().get(0).states().get(0).state());\n");

    assertThat(printed)
        .isEqualTo(
            """
            Optional[100.0]
            FIRING
            """);
  }

  @Test
  void theFirstScreenIsAsShortAsItPromises() throws IOException {
    assertThat(block("yaml", 0).lines()).hasSize(12);
    assertThat(block("java", 0).lines()).hasSize(8);
  }

  @Test
  void theCoordinatesAreThoseOfThisBuild() throws IOException {
    assertThat(block("xml", 0))
        .contains("<version>" + System.getProperty("project.version") + "</version>");
  }

  private static String block(String language, int index) throws IOException {
    return block("README.md", language, index);
  }

  private static String block(String page, String language, int index) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
    List<String> found = new ArrayList<>();
    while (blocks.find()) {
      if (blocks.group(1).equals(language)) {
        found.add(blocks.group(2));
      }
    }
    return found.get(index);
  }

  /** The block of a page that has some text. */
  private static String blockWith(String page, String text) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
    while (blocks.find()) {
      if (blocks.group(2).contains(text)) {
        return blocks.group(2);
      }
    }
    throw new IllegalStateException("no block of " + page + " has " + text);
  }

  /** Compiles some statements and runs them as a program of its own, beside the README's files. */
  private static String run(String statements) throws IOException, InterruptedException {
    String program =
        IMPORTS
            + "public class Snippet { public static void main(String[] args) throws Exception {\n"
            + statements
            + "}}\n";
    Path source = Files.writeString(folder.resolve("Snippet.java"), program);
    String classPath = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath, source.toString());
    assertThat(compiled).as("the snippet compiles").isZero();

    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                folder + File.pathSeparator + classPath,
                "Snippet")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
