package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Dues.Due;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edges of the least and the most that fees come to: the last value of what a commission or a
 * bonus is paid on at which the limit changes nothing, and the first at which it does, or the other
 * way round. They lie wherever all lines together come to the limit, so they are looked for by
 * halving.
 */
final class LimitEdges {
  // More than anything is paid on, in steps of a cent.
  private static final BigInteger MOST = BigInteger.TEN.pow(15);

  private final Rehearsal rehearsal;
  private final Contract contract;
  private final FeePlan fees;
  private final Dues dues;
  private final Conditions conditions;
  private final Solver solver;
  private final Values values;

  LimitEdges(Rehearsal rehearsal, Dues dues) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.fees = contract.fees().orElseThrow();
    this.dues = dues;
    this.values = new Values(contract, false);
    this.solver = new Solver(contract, values, Map.of());
    this.conditions = new Conditions(solver);
  }

  /** What moves the sum of a statement. */
  private record Driver(Due due, Metric metric, List<Predicate> gates) {}

  void all() {
    List<Driver> drivers = drivers();
    for (String limit : Branches.limits(fees).keySet()) {
      boolean found = drivers.stream().anyMatch(driver -> edges(limit, driver));
      if (!found) {
        penalties(limit);
      }
    }
  }

  private List<Driver> drivers() {
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < fees.commissions().size(); i++) {
      String id = Branches.oneOf("commission", i, fees.commissions());
      Metric metric = contract.metric(fees.commissions().get(i).metric());
      List<Predicate> gates = fees.commissions().get(i).onlyIf();
      dues.find(id, metric.unit()).ifPresent(due -> drivers.add(new Driver(due, metric, gates)));
    }
    for (int i = 0; i < fees.bonuses().size(); i++) {
      String id = Branches.oneOf("bonus", i, fees.bonuses());
      Bonus bonus = fees.bonuses().get(i);
      if (bonus.earned() instanceof Bonus.ExcessOf excess) {
        Metric metric = contract.metric(excess.metric());
        dues.find(id, metric.unit())
            .ifPresent(due -> drivers.add(new Driver(due, metric, bonus.onlyIf())));
      }
    }
    return drivers;
  }

  private boolean edges(String limit, Driver driver) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE;
    boolean least = counts(limit, driver, low);
    while (counts(limit, driver, high) == least) {
      low = high;
      high = high.multiply(BigInteger.TEN);
      if (high.compareTo(MOST) > 0) {
        return false;
      }
    }
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (counts(limit, driver, middle) == least) {
        low = middle;
      } else {
        high = middle;
      }
    }
    String name = limit + ": " + driver.metric().name() + ", ";
    keep(limit, name + "the last value " + (least ? "with it" : "without it"), of(driver, low));
    keep(limit, name + "the first value " + (least ? "without it" : "with it"), of(driver, high));
    return true;
  }

  private boolean counts(String limit, Driver driver, BigInteger steps) {
    return of(driver, steps).filter(result -> line(limit, result).isPresent()).isPresent();
  }

  /** What comes of a value, with the conditions met that it is paid on. */
  private Optional<TestResult> of(Driver driver, BigInteger steps) {
    Rational amount = Rehearsal.step(driver.metric()).times(Rational.of(steps, BigInteger.ONE));
    Due due = driver.due();
    return solver
        .metric(driver.metric().name(), due.days(), amount, Figures.NONE)
        .flatMap(found -> conditions.settleAll(driver.gates(), due.over(), found))
        .map(found -> rehearsal.of(due.nothing().withGiven(values.of(found))));
  }

  /** All penalties at once. */
  private void penalties(String limit) {
    List<Predicate> all = fees.penalties().stream().map(Penalty::when).toList();
    for (Due due : all.isEmpty() ? List.<Due>of() : dues.find("penalties[1]").stream().toList()) {
      conditions
          .settleAll(all, due.over(), Figures.NONE)
          .map(found -> rehearsal.of(due.nothing().withGiven(values.of(found))))
          .filter(result -> line(limit, result).isPresent())
          .ifPresent(result -> keep(limit, limit + ": all penalties", Optional.of(result)));
    }
  }

  private static Optional<FeeLine> line(String id, TestResult result) {
    return result.statement().stream()
        .flatMap(statement -> statement.lines().stream())
        .filter(line -> line.id().equals(id) && line.pending().isEmpty())
        .findFirst();
  }

  private void keep(String limit, String name, Optional<TestResult> found) {
    for (TestResult result : found.stream().toList()) {
      Expected line =
          line(limit, result)
              .<Expected>map(one -> new Expectation.Value(one.amount()))
              .orElse(new Expectation.Nothing(Optional.empty()));
      Expected total = new Expectation.Value(result.statement().orElseThrow().total());
      rehearsal.keep(
          name,
          result,
          List.of(
              Rehearsal.expectation(Kind.FEE, limit, Optional.empty(), line),
              Rehearsal.expectation(Kind.FEE, Kind.TOTAL, Optional.empty(), total)));
    }
  }
}
