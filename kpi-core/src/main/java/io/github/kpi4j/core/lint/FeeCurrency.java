package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Fees in another currency than the business, and no rule about the rate. */
final class FeeCurrency implements LintRule {
  @Override
  public String name() {
    return "fx-exposure";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Contract contract = subject.contract();
    return contract.fees().stream()
        .filter(fees -> !fees.currency().equals(contract.currency()))
        .filter(fees -> fees.exchange().isEmpty())
        .map(
            fees ->
                subject
                    .finding(this, Code.FEE_EXCHANGE, "fees.currency")
                    .with("fees", fees.currency())
                    .with("business", contract.currency()))
        .toList();
  }
}
