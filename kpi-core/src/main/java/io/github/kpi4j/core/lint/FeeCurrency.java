package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fees in another currency than the business or a part of it, and no rule about the rate. */
final class FeeCurrency implements LintRule {
  @Override
  public String name() {
    return "fx-exposure";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    return subject.contract().fees().stream()
        .filter(fees -> fees.exchange().isEmpty())
        .flatMap(
            fees ->
                other(subject.contract(), fees).stream()
                    .map(
                        business ->
                            subject
                                .finding(this, Code.FEE_EXCHANGE, "fees.currency")
                                .with("fees", fees.currency())
                                .with("business", business)))
        .toList();
  }

  /** The currency of the business, or that of some facts which no formula exchanges. */
  private static Optional<String> other(Contract contract, FeePlan fees) {
    boolean exchanged =
        contract.metrics().stream()
            .anyMatch(
                metric ->
                    metric.definition() instanceof Derived derived && exchanges(derived.formula()));
    Stream<String> measured =
        contract.data().tables().stream()
            .flatMap(table -> table.measures().stream())
            .map(Measure::unit)
            .filter(unit -> unit.isMoney() && !exchanged)
            .map(Unit::toString);
    return Stream.concat(Stream.of(contract.currency()), measured)
        .filter(currency -> !currency.equals(fees.currency()))
        .findFirst();
  }

  private static boolean exchanges(Formula formula) {
    return formula instanceof Formula.Exchange
        || formula.parts().stream().anyMatch(FeeCurrency::exchanges);
  }
}
