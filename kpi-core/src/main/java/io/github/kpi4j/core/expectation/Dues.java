package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which statement each line of fees stands: a fee by the year in that of the month that the year
 * ends with, and one by the month thrice in that of a quarter.
 */
final class Dues {
  private final Rehearsal rehearsal;
  private final Contract contract;
  private final FeePlan fees;
  private final Map<Period, List<FeeLine>> lines = new HashMap<>();

  Dues(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.fees = contract.fees().orElseThrow();
  }

  /**
   * A line of a statement.
   *
   * @param nothing what a test of the statement gives in any case: a rate of exchange
   * @param days the days of service that the line is of
   */
  record Due(Attempt nothing, String id, DateRange days) {
    Solver.Over over() {
      return new Solver.Over(days, false);
    }

    Optional<FeeLine> line(TestResult result) {
      return result.statement().stream()
          .flatMap(statement -> statement.lines().stream())
          .filter(one -> one.id().equals(id))
          .findFirst();
    }

    /** Keeps a test that expects what comes of the line, if it has one. */
    void keep(Rehearsal rehearsal, String name, TestResult result) {
      line(result)
          .ifPresent(
              line ->
                  rehearsal.keep(
                      id + ": " + name,
                      result,
                      List.of(
                          Rehearsal.expectation(Kind.FEE, id, Optional.empty(), expected(line)))));
    }

    private static Expected expected(FeeLine line) {
      return line.pending()
          .<Expected>map(reason -> new Expectation.Nothing(Optional.of(reason.kind())))
          .orElse(new Expectation.Value(line.amount()));
    }
  }

  /**
   * The first statement with a line of a fee, that of the period that is asked for before others.
   */
  Optional<Due> find(String fee, Unit unit) {
    return find(fee, unit, rehearsal.periods());
  }

  /** The first statement with a line of a fee that is in the currency of the fees. */
  Optional<Due> find(String fee) {
    return find(fee, Unit.money(fees.currency()));
  }

  /** The first statement of some periods with a line of a fee. */
  Optional<Due> find(String fee, Unit unit, List<Period> periods) {
    for (Period period : periods) {
      for (FeeLine line : lines.computeIfAbsent(period, this::lines)) {
        if (line.id().equals(fee) || line.id().startsWith(fee + " ")) {
          DateRange days = line.period().days();
          DateRange served = contract.term().map(days::intersection).orElse(days);
          Map<String, List<List<String>>> rates =
              new GivenRates(contract, fees, served.last()).of(unit);
          return Optional.of(new Due(Attempt.nothing(period).withFacts(rates), line.id(), served));
        }
      }
    }
    return Optional.empty();
  }

  private List<FeeLine> lines(Period period) {
    return rehearsal
        .of(Attempt.nothing(period))
        .statement()
        .map(Statement::lines)
        .orElse(List.of());
  }
}
