package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.Map;
import java.util.Optional;

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
    Optional<String> written =
        sum ? written(left, rightType).or(() -> written(right, leftType)) : Optional.empty();
    String remedy = currencies ? "currencies" : written.isPresent() ? "number" : "units";
    problems.add(
        Diagnostic.of(sum ? Code.UNITS_DO_NOT_ADD : Code.UNITS_DO_NOT_MULTIPLY, whole.span())
            .with("sign", sign)
            .with("left", left)
            .with("left_unit", leftType.unit())
            .with("left_origin", origin(left))
            .with("right", right)
            .with("right_unit", rightType.unit())
            .with("right_origin", origin(right))
            .with("fix", written.orElse("fx(" + right + ", " + leftType.unit() + ")"))
            .with("remedy", "@remedy." + remedy));
  }

  /** How a bare number is written that is added to something with a unit, or compared with it. */
  private static Optional<String> written(Formula number, Typed other) {
    boolean bare =
        number instanceof Literal literal && literal.quantity().unit() == Unit.Plain.NUMBER;
    boolean written =
        other.unit().isMoney()
            || other.unit() == Unit.Plain.DAYS
            || other.unit() == Unit.Plain.HOURS
            || other.unit() == Unit.Plain.PERCENT;
    if (!bare || !written) {
      return Optional.empty();
    }
    // People who forget the sign mean points, not a ratio.
    Rational amount = ((Literal) number).quantity().amount();
    return Optional.of(
        new Quantity(
                other.unit() == Unit.Plain.PERCENT ? amount.dividedBy(Rational.HUNDRED) : amount,
                other.unit())
            .toString());
  }

  /** Where the unit of an operand comes from: the line that declares the metric. */
  private String origin(Formula formula) {
    MetricDeclaration declaration =
        formula instanceof Reference reference ? declarations.get(reference.metric()) : null;
    return declaration == null
        ? ""
        : ", " + declaration.definition() + ", " + declaration.name().span();
  }
}
