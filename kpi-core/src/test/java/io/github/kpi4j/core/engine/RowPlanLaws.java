package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rows are judged as the reference judges them, whatever the contract and the numbers. */
class RowPlanLaws {
  private static RowPlan plan(AnyRows any, boolean functions) {
    return any.contract(functions).rows().days(AnyRows.DAYS).plan();
  }

  /** What there is to compare of an outcome: level or kind of reason, and value. */
  private static String said(Outcome outcome) {
    return outcome instanceof Judged judged
        ? judged.band().level()
            + " "
            + judged.value().amount().round(judged.places(), Rounding.DOWN).toPlainString()
        : ((NotEvaluable) outcome).reason().kind().toString();
  }

  private static String said(RowPlan plan, int kpi, byte code, long value, Outcome expected) {
    if (plan.reason(code).isPresent()) {
      assertThat(value).isEqualTo(RowPlan.MISSING);
      return plan.reason(code).get().toString();
    }
    String level = plan.level(code).orElseThrow();
    if (value == RowPlan.MISSING) {
      // Only where 64 bits do not hold it.
      BigDecimal shown =
          ((Judged) expected).value().amount().round(((Judged) expected).places(), Rounding.DOWN);
      assertThat(shown.unscaledValue().bitLength()).isGreaterThanOrEqualTo(Long.SIZE - 1);
      return level + " " + shown.toPlainString();
    }
    return level + " " + BigDecimal.valueOf(value, plan.places(kpi)).toPlainString();
  }

  private static void assertAgrees(RowPlan plan, long[][] rows) {
    int kpis = plan.kpis().size();
    byte[] levels = new byte[kpis];
    byte[] alone = new byte[kpis];
    long[] values = new long[kpis];
    Columns columns = columns(plan, rows).judgeWithValues();
    Columns onlyLevels = columns(plan, rows).judge();
    for (int r = 0; r < rows.length; r++) {
      plan.judge(rows[r], alone);
      plan.judge(rows[r], levels, values);
      assertThat(alone).isEqualTo(levels);
      JudgedRow named = plan.judge(named(plan, rows[r]));
      for (int k = 0; k < kpis; k++) {
        String kpi = plan.kpis().get(k);
        Outcome outcome = plan.outcome(kpi, rows[r]);
        String expected = said(outcome);
        assertThat(said(plan, k, levels[k], values[k], outcome)).isEqualTo(expected);
        byte level = columns.levels(kpi)[r];
        assertThat(said(plan, k, level, columns.values(kpi)[r], outcome)).isEqualTo(expected);
        assertThat(onlyLevels.levels(kpi)[r]).isEqualTo(level);
        assertThat(named.level(kpi)).isEqualTo(outcome.level());
        assertThat(
                named.value(kpi).map(v -> named.level(kpi).orElseThrow() + " " + v.toPlainString()))
            .isEqualTo(Optional.of(expected).filter(e -> outcome instanceof Judged));
      }
    }
  }

  private static Columns columns(RowPlan plan, long[][] rows) {
    Columns columns = plan.columns(rows.length);
    for (int i = 0; i < plan.inputs().size(); i++) {
      long[] column = columns.column(plan.inputs().get(i).metric());
      for (int r = 0; r < rows.length; r++) {
        column[r] = rows[r][i];
      }
    }
    return columns;
  }

  private static Map<String, BigDecimal> named(RowPlan plan, long[] row) {
    Map<String, BigDecimal> named = new HashMap<>();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != RowPlan.MISSING) {
        RowInput input = plan.inputs().get(i);
        named.put(input.metric(), BigDecimal.valueOf(row[i], input.scale()));
      }
    }
    return named;
  }

  /** A plan may need fewer inputs than there are. */
  private static long[][] fitted(RowPlan plan, long[][] rows) {
    List<long[]> fitted = new ArrayList<>();
    for (long[] row : rows) {
      fitted.add(Arrays.copyOf(row, plan.inputs().size()));
    }
    return fitted.toArray(long[][]::new);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 40)
  void smallNumbersOnThresholdsAndTies(@ForAll long seed) {
    AnyRows any = new AnyRows(seed);
    RowPlan plan = plan(any, false);
    assertAgrees(plan, fitted(plan, any.smallRows(60)));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 40)
  void numbersOfAnySizeAndMissingOnes(@ForAll long seed) {
    AnyRows any = new AnyRows(seed);
    RowPlan plan = plan(any, false);
    assertAgrees(plan, fitted(plan, any.rows(60)));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 40)
  void formulasThatAreNoRatio(@ForAll long seed) {
    AnyRows any = new AnyRows(seed);
    RowPlan plan = plan(any, true);
    assertAgrees(plan, fitted(plan, any.rows(20)));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 40)
  void rowsAreJudgedAsFactsAre(@ForAll long seed, @ForAll boolean functions) {
    AnyRows any = new AnyRows(seed);
    CompiledContract contract = any.contract(functions);
    RowPlan plan = contract.rows().days(AnyRows.DAYS).plan();
    for (long[] row : fitted(plan, any.rows(3))) {
      Evaluation march =
          contract.evaluate(
              facts(contract, plan, row), contract.period("2026-03"), AsOf.date("2026-06-30"));
      for (String kpi : plan.kpis()) {
        assertThat(said(plan.outcome(kpi, row))).isEqualTo(said(march.kpi(kpi).outcome()));
      }
    }
  }

  private static FactSet facts(CompiledContract contract, RowPlan plan, long[] row) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    for (int i = 0; i < row.length; i++) {
      RowInput input = plan.inputs().get(i);
      if (row[i] != RowPlan.MISSING) {
        facts
            .table("t_" + input.metric())
            .add(
                LocalDate.of(2026, 3, 9),
                new BigDecimal(BigInteger.valueOf(row[i]), input.scale()));
      }
    }
    return facts.build();
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 4)
  void partsSayWhatTheWholeSays(@ForAll long seed) {
    AnyRows any = new AnyRows(seed);
    RowPlan plan = plan(any, false);
    long[][] rows = fitted(plan, any.rows(5_000));
    Columns whole = columns(plan, rows).judgeWithValues();
    ExecutorService others = Executors.newSingleThreadExecutor();
    try {
      for (int parts : List.of(1, 2, 3, 64)) {
        Columns cut = columns(plan, rows).judge(true, others, parts);
        for (String kpi : plan.kpis()) {
          assertThat(cut.levels(kpi)).isEqualTo(whole.levels(kpi));
          assertThat(cut.values(kpi)).isEqualTo(whole.values(kpi));
        }
      }
    } finally {
      others.shutdownNow();
    }
  }
}
