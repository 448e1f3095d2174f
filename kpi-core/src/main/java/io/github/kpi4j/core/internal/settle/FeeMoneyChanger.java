package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fee.FeeExchange;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** Turns the money of a line into that of the fees. */
final class FeeMoneyChanger {
  private final FeePlan plan;
  private final Evaluator evaluator;
  private final FeePeriods periods;

  FeeMoneyChanger(Contract contract, Evaluator evaluator, FeePeriods periods) {
    this.plan = contract.fees().orElseThrow();
    this.evaluator = evaluator;
    this.periods = periods;
  }

  /** Changes the amount of a line; without a rate the line is pending. Nothing needs no rate. */
  void change(Working line) {
    Unit wanted = Unit.money(plan.currency());
    Quantity amount = line.amount();
    if (amount.unit().equals(wanted)) {
      return;
    }
    if (amount.amount().isZero()) {
      line.becomes(new Quantity(Rational.ZERO, wanted));
      return;
    }
    FeeExchange rule = plan.exchange().orElseThrow();
    if (rule instanceof FeeExchange.Fixed fixed) {
      Rational rate = Objects.requireNonNull(fixed.rates().get(amount.unit().toString()));
      exchanged(line, rate, Map.of("source", "fx"));
      return;
    }
    String table = ((FeeExchange.PeriodEnd) rule).table();
    Explanation rate =
        evaluator.rate(
            table, amount.unit(), plan.currency(), periods.frame(line.period()).days().last());
    line.dependsOn(rate.standing());
    if (rate.amount() instanceof Amount.Missing missing) {
      line.pending(missing.reason());
      return;
    }
    Rational exact = rate.amount().known().orElseThrow();
    exchanged(line, exact, Map.of("source", table + " " + rate.days().last()));
  }

  private void exchanged(Working line, Rational rate, Map<String, String> words) {
    Quantity before = line.amount();
    line.becomes(new Quantity(before.amount().times(rate), Unit.money(plan.currency())));
    line.step(
        FeeStep.Kind.EXCHANGE,
        words,
        Map.of(
            "amount",
            Working.figure(before),
            "rate",
            new FeeStep.Figure(new Quantity(rate, Unit.Plain.NUMBER), places(rate))));
  }

  /** As many places as the rate has, like the row that it was read from. */
  private static int places(Rational rate) {
    return Math.max(0, new BigDecimal(rate.toString()).stripTrailingZeros().scale());
  }
}
