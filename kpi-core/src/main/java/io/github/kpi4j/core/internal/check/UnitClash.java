package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import java.util.Map;

/** Says which two parts of a formula do not fit, and where their units come from. */
final class UnitClash {
  private final Problems problems;
  private final Map<String, MetricDeclaration> declarations;

  UnitClash(Problems problems, Map<String, MetricDeclaration> declarations) {
    this.problems = problems;
    this.declarations = declarations;
  }

  /** Reports the two parts of a formula that has two. */
  void report(Formula whole, String sign, Typed left, Typed right) {
    report(whole, sign, whole.parts().get(0), left, whole.parts().get(1), right);
  }

  void report(
      Formula whole, String sign, Formula left, Typed leftType, Formula right, Typed rightType) {
    boolean sum = !sign.equals("*") && !sign.equals("/");
    boolean currencies =
        leftType.unit().isMoney()
            && rightType.unit().isMoney()
            && !leftType.unit().equals(rightType.unit());
    problems.add(
        Diagnostic.of(sum ? Code.UNITS_DO_NOT_ADD : Code.UNITS_DO_NOT_MULTIPLY, whole.span())
            .with("sign", sign)
            .with("left", left)
            .with("left_unit", leftType.unit())
            .with("left_origin", origin(left))
            .with("right", right)
            .with("right_unit", rightType.unit())
            .with("right_origin", origin(right))
            .with("fix", "fx(" + right + ", " + leftType.unit() + ")")
            .with("remedy", currencies ? "@remedy.currencies" : "@remedy.units"));
  }

  /** Where the unit of an operand comes from: the line that declares the metric. */
  private String origin(Formula formula) {
    MetricDeclaration declaration =
        formula instanceof Reference reference ? declarations.get(reference.metric()) : null;
    return declaration == null
        ? ""
        : ", " + declaration.definition() + " at " + declaration.name().span();
  }
}
