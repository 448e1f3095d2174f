package io.github.kpi4j.benchmarks.rows;

import java.util.List;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ExpressionEvaluator;

/** Janino: formulas compiled to bytecode over doubles. */
final class JaninoRows implements RowEngine {
  private final List<double[]> rows;
  private final RowFormula[] formulas =
      EightKpis.ALL.stream().map(kpi -> compile(kpi.formula())).toArray(RowFormula[]::new);
  private final Bands[] bands = Bands.all();

  JaninoRows(ErpRows rows) {
    this.rows = rows.doubles();
  }

  private static RowFormula compile(String formula) {
    try {
      return new ExpressionEvaluator()
          .createFastEvaluator(formula, RowFormula.class, EightKpis.INPUTS.toArray(String[]::new));
    } catch (CompileException e) {
      throw new IllegalStateException(formula, e);
    }
  }

  @Override
  public void levels(int row, byte[] levels) {
    double[] in = rows.get(row);
    for (int i = 0; i < formulas.length; i++) {
      double value =
          formulas[i].of(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], in[8], in[9]);
      levels[i] = bands[i].of(value);
    }
  }
}
