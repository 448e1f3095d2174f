package io.github.kpi4j.benchmarks.rows;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/** CEL: formulas compiled and planned once, over doubles; it has no decimals. */
final class CelRows implements RowEngine {
  private final List<Map<String, Double>> rows;
  private final CelRuntime.Program[] formulas;
  private final Bands[] bands = Bands.all();

  CelRows(ErpRows rows) {
    this.rows = ErpRows.named(rows.boxed());
    // A number without a point is an integer, which CEL does not divide doubles by.
    this.formulas =
        EightKpis.ALL.stream()
            .map(kpi -> program(kpi.formula().replace("30", "30.0"), EightKpis.INPUTS))
            .toArray(CelRuntime.Program[]::new);
  }

  static CelRuntime.Program program(String text, List<String> variables) {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    variables.forEach(variable -> builder.addVar(variable, SimpleType.DOUBLE));
    CelCompiler compiler = builder.build();
    try {
      return CelRuntimeFactory.plannerRuntimeBuilder()
          .build()
          .createProgram(compiler.compile(text).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(text, e);
    }
  }

  @Override
  public void levels(int row, byte[] levels) {
    Map<String, Double> in = rows.get(row);
    for (int i = 0; i < formulas.length; i++) {
      try {
        levels[i] = bands[i].of((double) formulas[i].eval(in));
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
