package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every limit of the language as it is set by default: the last that fits, and one more;
 * LANGUAGE.md §12.
 */
class LimitsOfAContractTest {
  private static final String HEAD =
      """
      kpi: 1
      contract: limits
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date], dimensions: {date: date}, measures: {units: count, factor: number}}
      metrics:
        units: {sum: sales.units}
        factor: {sum: sales.factor}
      """;
  private static final String KPIS =
      """
      kpis:
        units: {metric: units, better: higher, bands: {green: otherwise}}
      """;

  private static List<String> codes(String text, Limits limits) {
    return KpiContracts.parse("c.kpi.yaml", text, limits, List.of()).diagnostics().stream()
        .map(diagnostic -> diagnostic.code().id())
        .toList();
  }

  private static List<String> codes(String text) {
    return codes(text, Limits.DEFAULT);
  }

  private static String formula(String formula) {
    return HEAD + "  f: {formula: \"" + formula + "\"}\n" + KPIS;
  }

  @Test
  void oneMebibyteOfText() {
    String contract = HEAD + KPIS;
    int rest = (1 << 20) - contract.getBytes(StandardCharsets.UTF_8).length;
    String full = contract + "#\n".repeat(rest / 2) + "#".repeat(rest % 2);
    assertThat(codes(full)).isEmpty();
    assertThat(codes(contract + "#".repeat(rest))).isEmpty();
    assertThat(codes(full + "#")).containsExactly("KPI-1001");
  }

  @Test
  void thirtyTwoLevels() {
    // The contract itself is the first.
    assertThat(codes(HEAD + KPIS + "x-deep: " + "[".repeat(31) + "a" + "]".repeat(31))).isEmpty();
    assertThat(codes(HEAD + KPIS + "x-deep: " + "[".repeat(32) + "a" + "]".repeat(32)))
        .containsExactly("KPI-1002");
  }

  @Test
  void fiftyThousandNodes() {
    // The map, its key and the list are three.
    assertThat(codes("x-list: [" + "a,".repeat(49_997) + "]")).doesNotContain("KPI-1003");
    assertThat(codes("x-list: [" + "a,".repeat(49_998) + "]")).contains("KPI-1003");
  }

  @Test
  void eightKibibytesInOneValue() {
    assertThat(codes(HEAD + KPIS + "title: " + "x".repeat(8_192))).isEmpty();
    assertThat(codes(HEAD + KPIS + "title: " + "x".repeat(8_193))).containsExactly("KPI-1004");
  }

  @ParameterizedTest
  @CsvSource({"99, 0", "100, 1", "3000, 1"})
  void formulasOfAHundredLevels(int brackets, int problems) {
    // The name inside is one level more.
    assertThat(codes(formula("(".repeat(brackets) + "units" + ")".repeat(brackets))))
        .hasSize(problems)
        .allMatch("KPI-3018"::equals);
    assertThat(codes(formula("not ".repeat(2_000) + "units"))).containsExactly("KPI-3018");
    assertThat(codes(formula("-".repeat(2_000) + "units"))).containsExactly("KPI-3018");
  }

  /** Two levels a link: the formula and the name in it. */
  private static String chain(int links) {
    StringBuilder text = new StringBuilder(HEAD).append("  m0: {formula: units}\n");
    for (int i = 1; i < links; i++) {
      text.append("  m" + i + ": {formula: \"m" + (i - 1) + " + 1\"}\n");
    }
    return text
        + "kpis:\n  k: {metric: m"
        + (links - 1)
        + ", better: higher, bands: {green: otherwise}}\n";
  }

  @ParameterizedTest
  @CsvSource({"3, 3, true", "3, 4, false", "250, 125, true", "250, 126, false"})
  void formulasOfOtherDepths(int levels, int size, boolean fits) {
    Limits limits = Limits.DEFAULT.withFormulaDepth(levels);
    String brackets =
        levels > 100 ? chain(size) : formula("(".repeat(size - 1) + "units" + ")".repeat(size - 1));
    assertThat(codes(brackets, limits)).isEqualTo(fits ? List.of() : List.of("KPI-3018"));
  }

  @Test
  void theDeepestFormulaThatCanBeAllowedFitsIntoASmallStack() throws InterruptedException {
    Limits deepest = Limits.DEFAULT.withFormulaDepth(250);
    List<String> shown = new ArrayList<>();
    Runnable all =
        () -> {
          for (String text :
              List.of(
                  formula("(".repeat(249) + "units" + ")".repeat(249))
                      .replace("metric: units", "metric: f"),
                  formula("-".repeat(248) + "units").replace("metric: units", "metric: f"),
                  chain(125))) {
            CompiledContract contract =
                KpiContracts.parse("c.kpi.yaml", text, deepest, List.of()).orThrow();
            FactSetBuilder facts = FactSet.builder(contract.schema());
            facts.table("sales").add("2026-03-01", "1", "1");
            var march =
                contract.evaluate(
                    facts.build(), contract.period("2026-03"), AsOf.date("2026-03-31"));
            assertThat(TextReport.of(march).full()).isNotEmpty();
            assertThat(HtmlReport.of(march).render()).isNotEmpty();
            assertThat(EvaluationJson.of(march)).isNotEmpty();
            // Only what has gone through all of it is counted: the thread takes what it throws
            // along.
            shown.add(march.kpis().get(0).outcome().toString());
          }
        };
    Thread small = new Thread(null, all, "small", 512 << 10);
    small.start();
    small.join();
    // 124 links add 1 each.
    assertThat(shown)
        .containsExactly("green: 1 (otherwise)", "green: 1 (otherwise)", "green: 125 (otherwise)");
  }

  @ParameterizedTest
  @CsvSource({"3660, true", "3661, false"})
  void windowsOfTenYears(int days, boolean fits) {
    assertThat(codes(formula("rolling(units, " + days + " days)")).isEmpty()).isEqualTo(fits);
  }

  private static Amount product(int factors) {
    return product(factors, Limits.DEFAULT);
  }

  private static Amount product(int factors, Limits limits) {
    CompiledContract contract =
        KpiContracts.parse(
                "c.kpi.yaml",
                formula("factor" + " * factor".repeat(factors - 1)),
                limits,
                List.of())
            .orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "1", "9".repeat(38));
    FactSet built = facts.build();
    return contract
        .measure(built, AsOf.date("2026-03-31"))
        .metric("f", contract.period("2026-03"))
        .amount();
  }

  @Test
  void numbersOf4096Bits() {
    // 38 nines have 127 bits (38 × 3.3219 = 126.2): 32 of them 4,040 and 33 of them 4,166.
    assertThat(product(32).known()).isPresent();
    assertThat(product(33))
        .isInstanceOfSatisfying(
            Amount.Missing.class,
            missing -> assertThat(missing.reason().kind()).isEqualTo(Reason.Kind.TOO_LARGE));
  }

  @ParameterizedTest
  // Three times 38 nines have 379 bits (38 × 3 × 3.3219 = 378.7), 33 times 4,166.
  @CsvSource({"379, 3, true", "378, 3, false", "8000, 33, true"})
  void numbersOfOtherSizes(int bits, int factors, boolean fits) {
    Amount found = product(factors, Limits.DEFAULT.withValueBits(bits));
    assertThat(found.known().isPresent()).isEqualTo(fits);
    if (found instanceof Amount.Missing missing) {
      assertThat(missing.reason()).hasToString("the number outgrew " + bits + " bits");
    }
  }

  @Test
  void rowsHaveTheSameBitsAsFacts() {
    String text = formula("factor * factor").replace("metric: units", "metric: f");
    for (int bits : List.of(64, 4_096)) {
      CompiledContract contract =
          KpiContracts.parse("c.kpi.yaml", text, Limits.DEFAULT.withValueBits(bits), List.of())
              .orThrow();
      // 10^10 squared is 10^20, which takes 67 bits.
      var row =
          contract.rows().inputs("factor").plan().judge(Map.of("factor", new BigDecimal("1e10")));
      assertThat(row.level("units").isPresent()).as("%s bits", bits).isEqualTo(bits > 64);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0"})
  void otherNumbersOfKpis(int most, int problems) {
    String two =
        HEAD
            + KPIS
            + KPIS.lines().skip(1).findFirst().orElseThrow().replace("units:", "more:")
            + "\n";
    assertThat(codes(two, Limits.DEFAULT.withKpis(most)))
        .hasSize(problems)
        .allMatch("KPI-2011"::equals);
  }

  @Test
  void boundsStayWithAChangedContract() {
    CompiledContract one =
        KpiContracts.parse("c.kpi.yaml", HEAD + KPIS, Limits.DEFAULT.withKpis(1), List.of())
            .orThrow();
    assertThat(
            KpiContracts.change(
                    "more",
                    "kpis: {more: {metric: units, better: higher, bands: {green: otherwise}}}")
                .then(one::with)
                .diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("KPI-2011");
  }

  @Test
  void aLimitThatNothingFitsIsAMistake() {
    for (ThrowingCallable limit :
        List.<ThrowingCallable>of(
            () -> Limits.DEFAULT.withTextBytes(0),
            () -> Limits.DEFAULT.withFormulaDepth(0),
            () -> Limits.DEFAULT.withFormulaDepth(251),
            () -> Limits.DEFAULT.withKpis(0),
            () -> Limits.DEFAULT.withValueBits(63))) {
      assertThatThrownBy(limit).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void tenThousandKpis() {
    Limits wide = Limits.DEFAULT.withNodes(1_000_000).withTextBytes(1 << 24);
    StringBuilder text = new StringBuilder(HEAD).append("kpis:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("  k")
          .append(i)
          .append(": {metric: units, better: higher, bands: {green: otherwise}}\n");
    }
    assertThat(codes(text.toString(), wide)).isEmpty();
    text.append("  more: {metric: units, better: higher, bands: {green: otherwise}}\n");
    assertThat(codes(text.toString(), wide)).containsExactly("KPI-2011");
  }

  @ParameterizedTest
  @CsvSource({
    "0000, 9999-12-31",
    "9999, 9999-12-31",
    "0000-01-01/9999-12-31, 9999-12-31",
    "0000-01-01, 0000-01-01",
    "9999-12-31, 9999-12-31",
  })
  void theFirstAndTheLastDaysThatCanBeWritten(String period, String asOf) {
    CompiledContract contract =
        KpiContracts.parse("e.kpi.yaml", Golden.text("contracts/everything.kpi.yaml")).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("ads").add("0000-01-01", "A", "1", "1").add("9999-12-31", "A", "2", "1");
    var evaluation = contract.evaluate(facts.build(), contract.period(period), AsOf.date(asOf));
    assertThat(TextReport.of(evaluation).explanations()).isNotEmpty();
  }

  @Test
  void yearsOfMoreThanFourDigitsAreNoPeriods() {
    CompiledContract contract = KpiContracts.parse("c.kpi.yaml", HEAD + KPIS).orThrow();
    for (String text : List.of("+999999999-12-31", "-999999999-01-01", "10000-01", "-0001")) {
      assertThat(contract.contract().calendar().parse(text)).as(text).isEmpty();
    }
  }
}
