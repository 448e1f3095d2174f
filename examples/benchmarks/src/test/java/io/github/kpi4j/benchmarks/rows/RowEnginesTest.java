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

  @ParameterizedTest
  @MethodSource("rows")
  void everyWayOfOursAgreesWithTheReference(ErpRows rows) {
    Reference reference = new Reference(rows);
    Columns columns = OurRows.columns(rows).judge();
    assertThat(reference.disagreements(Reference.of(columns))).isZero();
    columns.judgeWithValues();
    assertThat(reference.disagreements(Reference.of(columns))).isZero();
    TypedRows<ErpRow> typed = OurRows.typed();
    List<ErpRow> objects = rows.typed();
    assertThat(reference.disagreements((row, levels) -> typed.judge(objects.get(row), levels)))
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

  @Test
  void loopsByHandAreRightWhereNothingOverflows() {
    for (ErpRows rows : rows().subList(0, 2)) {
      Reference reference = new Reference(rows);
      byte[][] levels = new byte[EightKpis.ALL.size()][rows.size()];
      HandWritten.levels(rows.columns, levels);
      assertThat(reference.disagreements(of(levels))).isZero();
      long[][] values = new long[levels.length][rows.size()];
      byte[][] again = new byte[levels.length][rows.size()];
      new HandWritten128(rows.columns, again, values).run();
      assertThat(again).isDeepEqualTo(levels);
      Columns columns = OurRows.columns(rows).judgeWithValues();
      IntStream.range(0, values.length)
          .forEach(
              kpi ->
                  assertThat(columns.values(EightKpis.ALL.get(kpi).name())).isEqualTo(values[kpi]));
    }
  }

  private static RowEngine of(byte[][] found) {
    return (row, levels) -> {
      for (int kpi = 0; kpi < levels.length; kpi++) {
        levels[kpi] = found[kpi][row];
      }
    };
  }

  @Test
  void peersRunAndAreRightOnOrdinaryRows() {
    ErpRows rows = ErpRows.realistic(500);
    Reference reference = new Reference(rows);
    for (EdgeCases.Engine engine : EdgeCases.ENGINES) {
      assertThat(reference.disagreements(engine.rows().apply(rows))).as(engine.name()).isZero();
    }
    assertThat(reference.disagreements(new HandWrittenDecimal(rows))).isZero();
    Reference rounded = new Reference(OurRows.HALF_UP, rows);
    for (EdgeCases.Engine database : EdgeCases.DATABASES) {
      assertThat(rounded.disagreements(database.rows().apply(rows))).as(database.name()).isZero();
    }
  }

  @Test
  void theTablesOfEdgesAreThoseOfTheReadme() throws Exception {
    Path readme = Path.of(System.getProperty("project.module"), "README.md");
    assertThat(Files.readString(readme))
        .contains(EdgeCases.table())
        .contains(EdgeCases.tableOfDatabases());
    for (EdgeCase edge : EdgeCase.ALL) {
      assertThat(EdgeCases.ENGINES.get(0).cases().test(edge)).isEqualTo(edge.truth());
    }
  }
}
