package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.RetailUplift;
import io.github.kpi4j.amazonbr.money.Reais;
import io.github.kpi4j.amazonbr.money.Refusal;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Breakdown;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.target.TargetTree;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's contract loads, and its tables say what the packs and the parser do. */
class ReadmeTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static String readme() throws IOException {
    // Surefire tells the module's folder; the working directory may be another one.
    Path module = Path.of(Objects.requireNonNull(System.getProperty("basedir")));
    return Files.readString(module.resolve("README.md"));
  }

  /** The rows of the table under a comment, each cell without spaces around it. */
  private static List<List<String>> table(String name) throws IOException {
    return readme()
        .lines()
        .dropWhile(line -> !line.equals("<!-- " + name + " -->"))
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Arrays.stream(line.split(" \\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  private static Contract contract() throws IOException {
    String yaml = readme().split("```yaml\n", 2)[1].split("```", 2)[0];
    return KpiContracts.parse("my_shop.kpi.yaml", yaml).orThrow().contract();
  }

  private static List<String> described(Metric metric) {
    return List.of(
        "`" + metric.name() + "`",
        "`" + metric.definition() + "`",
        metric.unit().toString(),
        metric.title().in("en", ""),
        metric.title().in("pt", ""),
        metric.title().in("zh", ""));
  }

  @Test
  void listsTheMetricsOfThePacks() throws IOException {
    assertThat(table("metrics"))
        .allSatisfy(row -> assertThat(row.get(6)).isNotEmpty())
        .extracting(row -> row.subList(0, 6))
        .containsExactlyInAnyOrderElementsOf(
            contract().metrics().stream().map(ReadmeTest::described).toList());
  }

  @Test
  void listsTheUpliftsAroundEvents() throws IOException {
    assertThat(table("uplifts"))
        .containsExactlyElementsOf(
            RetailUplift.bundled().stream()
                .map(
                    uplift ->
                        List.of(
                            "`" + uplift.event() + "`",
                            uplift.first() + " to " + uplift.last(),
                            uplift.factor().toString(),
                            uplift.grounds().name()))
                .toList());
  }

  /** The total is 10,000 for each of the 388.96 that the days of 2026 weigh. */
  @Test
  void spreadsATargetOverTheMonths() throws IOException {
    String head = "kpi: 1\ncontract: spread\ntime_zone: America/Sao_Paulo\ncurrency: BRL\n";
    String rest =
        readme().split("<!-- seasonality contract -->\n\n```yaml\n", 2)[1].split("```", 2)[0];
    Target target =
        KpiContracts.parse("spread.kpi.yaml", head + rest).orThrow().contract().targets().get(0);

    assertThat(new TargetTree(target, 2, (split, history, cell) -> Map.of()).original().cells())
        .hasSize(12)
        .contains(
            new Breakdown.Cell(Map.of("month", "2026-01"), Rational.of(310_000)),
            new Breakdown.Cell(Map.of("month", "2026-11"), Rational.of(408_900)),
            new Breakdown.Cell(Map.of("month", "2026-12"), Rational.of(406_000)));
  }

  @Test
  void readsTheAmounts() throws IOException {
    assertThat(table("amounts"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(Reais.parse(quoted(row.get(0)).get(0)).amount().orElseThrow())
                    .hasToString(row.get(1)));
  }

  @Test
  void refusesForTheReasonsGiven() throws IOException {
    List<List<String>> rows = table("refusals");

    assertThat(rows)
        .extracting(row -> quoted(row.get(0)).get(0))
        .containsExactly(Arrays.stream(Refusal.values()).map(Refusal::name).toArray(String[]::new));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(quoted(row.get(1)))
                    .isNotEmpty()
                    .allMatch(text -> reason(text).equals(quoted(row.get(0)).get(0))));
  }

  private static String reason(String text) {
    return Reais.parse(text).match(amount -> "read as " + amount, Refusal::name);
  }
}
