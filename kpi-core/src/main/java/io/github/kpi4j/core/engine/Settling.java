package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.check.CheckedContract;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.settle.Settler;
import io.github.kpi4j.core.internal.settle.Settlers;
import io.github.kpi4j.core.internal.settle.StatementWriter;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Puts together who writes a statement: every period is settled by the terms that are in force when
 * it begins.
 *
 * @param terms by which periods are settled
 * @param days which of their days have passed
 */
record Settling(TermsInForce terms, PassedDays days) {
  /**
   * What is settled on.
   *
   * @param evaluators make an evaluator of the facts for some terms
   * @param provenance what the facts and the texts are
   */
  record Given(Function<Terms, Evaluator> evaluators, Provenance provenance) {}

  /**
   * Writes the statements of periods.
   *
   * @throws IllegalArgumentException if the contract has no fees, or an earlier statement is of a
   *     period that begins later
   */
  StatementWriter writer(Given facts, Period period, AsOf asOf, History earlier) {
    Contract own = terms.at(period.days().start(), asOf).contract();
    if (own.fees().isEmpty()) {
      throw new IllegalArgumentException("no fees to settle");
    }
    for (Statement statement : earlier.statements()) {
      if (statement.period().days().start().isAfter(asOf.day())) {
        throw new IllegalArgumentException(
            "the statement of " + statement.period() + " is of no period before " + asOf.day());
      }
    }
    // Periods of the same terms share what has been worked out.
    IdentityHashMap<CheckedContract, Settler> made = new IdentityHashMap<>();
    Settlers settlers =
        each -> {
          LocalDate start = each.days().start();
          return made.computeIfAbsent(
              terms.version(start, asOf),
              version -> settler(terms.at(start, asOf), facts.evaluators(), asOf));
        };
    return new StatementWriter(own, settlers, asOf, earlier, facts.provenance());
  }

  private Settler settler(Terms of, Function<Terms, Evaluator> evaluators, AsOf asOf) {
    Evaluator evaluator = evaluators.apply(of);
    return new Settler(
        of.contract(),
        evaluator,
        asOf,
        period -> of.judged(evaluator, days.of(period, asOf), period, asOf, List.of(), List.of()));
  }
}
