package io.github.kpi4j.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.JudgedRow;
import io.github.kpi4j.core.engine.RowPlan;
import io.github.kpi4j.core.engine.TypedRows;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured runs, and what each engine answers is known. */
class RowEnginesTest {
  private static final int ROWS = 2_000;
  private static final RowPlan PLAN = OurRows.PLAN;

  static List<ErpRows> rows() {
    return List.of(ErpRows.realistic(ROWS), ErpRows.boundary(ROWS), ErpRows.huge(ROWS));
  }

  /** The reference's levels of all rows, in the words of {@link RowEngine}. */
  private static byte[][] expected(ErpRows rows) {
    byte[][] expected = new byte[rows.size()][];
    for (int row = 0; row < expected.length; row++) {
      long[] in = rows.row(row);
      expected[row] = new byte[EightKpis.ALL.size()];
      for (int kpi = 0; kpi < expected[row].length; kpi++) {
        Outcome outcome = PLAN.outcome(EightKpis.ALL.get(kpi).name(), in);
        expected[row][kpi] =
            outcome
                .level()
                .map(level -> (byte) List.of("green", "amber", "red").indexOf(level))
                .orElse(HandWritten.UNDEFINED);
      }
    }
    return expected;
  }

  private static int disagreements(byte[][] expected, RowEngine engine) {
    int found = 0;
    byte[] levels = new byte[EightKpis.ALL.size()];
    for (int row = 0; row < expected.length; row++) {
      engine.levels(row, levels);
      for (int kpi = 0; kpi < levels.length; kpi++) {
        found += levels[kpi] == expected[row][kpi] ? 0 : 1;
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyWayOfOursAgreesWithTheReference(ErpRows rows) {
    byte[][] expected = expected(rows);
    Columns columns = OurRows.columns(rows).judge();
    assertThat(disagreements(expected, of(columns))).isZero();
    columns.judgeWithValues();
    assertThat(disagreements(expected, of(columns))).isZero();
    TypedRows<ErpRow> typed = OurRows.typed();
    List<ErpRow> objects = rows.typed();
    assertThat(disagreements(expected, (row, levels) -> typed.judge(objects.get(row), levels)))
        .isZero();
    List<Map<String, BigDecimal>> named = ErpRows.named(rows.decimals());
    byte[] found = new byte[PLAN.kpis().size()];
    long[] values = new long[found.length];
    for (int row = 0; row < rows.size(); row++) {
      typed.judge(objects.get(row), found, values);
      JudgedRow judged = PLAN.judge(named.get(row));
      for (int kpi = 0; kpi < found.length; kpi++) {
        String name = PLAN.kpis().get(kpi);
        Outcome outcome = PLAN.outcome(name, rows.row(row));
        assertThat(judged.level(name)).isEqualTo(outcome.level());
        if (outcome instanceof Judged whole) {
          BigDecimal value = whole.value().amount().round(4, Rounding.HALF_EVEN);
          assertThat(judged.value(name)).contains(value);
          boolean fits = value.unscaledValue().bitLength() < Long.SIZE;
          long units = fits ? value.unscaledValue().longValue() : RowPlan.MISSING;
          assertThat(values[kpi]).isEqualTo(units);
          assertThat(columns.values(name)[row]).isEqualTo(units);
        }
      }
    }
  }

  private static RowEngine of(Columns columns) {
    return (row, levels) -> {
      for (int kpi = 0; kpi < levels.length; kpi++) {
        levels[kpi] = columns.levels(EightKpis.ALL.get(kpi).name())[row];
      }
    };
  }

  @Test
  void loopsByHandAreRightWhereNothingOverflows() {
    for (ErpRows rows : rows().subList(0, 2)) {
      byte[][] expected = expected(rows);
      byte[][] levels = new byte[EightKpis.ALL.size()][rows.size()];
      HandWritten.levels(rows.columns, levels);
      assertThat(disagreements(expected, of(levels))).isZero();
      long[][] values = new long[levels.length][rows.size()];
      byte[][] again = new byte[levels.length][rows.size()];
      new HandWritten128(rows.columns, again, values).run();
      assertThat(again).isDeepEqualTo(levels);
      Columns columns = OurRows.columns(rows).judgeWithValues();
      IntStream.range(0, values.length)
          .forEach(
              kpi ->
                  assertThat(columns.values(EightKpis.ALL.get(kpi).name()))
                      .isEqualTo(values[kpi]));
    }
  }

  private static RowEngine of(byte[][] found) {
    return (row, levels) -> {
      for (int kpi = 0; kpi < levels.length; kpi++) {
        levels[kpi] = found[kpi][row];
      }
    };
  }

  private static final Map<String, Function<ErpRows, RowEngine>> PEERS =
      Map.of(
          "Janino", JaninoRows::new,
          "Aviator (double)", AviatorRows::doubles,
          "CEL", CelRows::new,
          "BigDecimal", HandWrittenDecimal::new,
          "Aviator (decimal)", AviatorRows::decimals,
          "EvalEx", EvalExRows::new,
          "QLExpress", QlExpressRows::new);

  @Test
  void peersRunAndAreRightOnOrdinaryRows() {
    ErpRows rows = ErpRows.realistic(500);
    byte[][] expected = expected(rows);
    PEERS.forEach(
        (name, peer) ->
            assertThat(disagreements(expected, peer.apply(rows))).as(name).isZero());
  }

  @Test
  void doublesAreWrongOnSomeRowsAtALimit() {
    ErpRows rows = ErpRows.boundary(ROWS);
    byte[][] expected = expected(rows);
    for (String name : List.of("Janino", "Aviator (double)", "CEL")) {
      RowEngine peer = PEERS.getOrDefault(name, JaninoRows::new).apply(rows);
      assertThat(disagreements(expected, peer)).as(name).isPositive();
    }
  }

  @Test
  void theTableOfEdgesIsThatOfTheReadme() throws Exception {
    Path readme = Path.of(System.getProperty("project.module"), "README.md");
    String table = EdgeCases.table();
    assertThat(Files.readString(readme)).contains(table);
    for (EdgeCase edge : EdgeCase.ALL) {
      assertThat(EdgeCases.ENGINES.get("kpi4j").test(edge)).isEqualTo(edge.truth());
    }
  }
}
