package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.History;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the lines of a period together into a statement. */
public final class StatementWriter {
  private final Contract contract;
  private final AsOf asOf;
  private final FeePeriods periods;
  private final Settlers settlers;
  private final Ledger ledger;
  private final Provenance provenance;
  private final LateCharges late;

  /**
   * A writer for one evaluation.
   *
   * @param contract the terms of the period that is settled, which have fees
   * @param settlers works out periods, each by its own terms
   * @param asOf the day at whose end it is made
   * @param earlier what has been settled before, and paid
   * @param provenance what is worked out from
   */
  public StatementWriter(
      Contract contract, Settlers settlers, AsOf asOf, History earlier, Provenance provenance) {
    this.contract = contract;
    this.asOf = asOf;
    this.periods = new FeePeriods(contract, asOf);
    this.settlers = settlers;
    this.ledger = new Ledger(earlier.statements());
    this.provenance = provenance;
    this.late = new LateCharges(contract, ledger, earlier.payments(), asOf);
  }

  /**
   * The statement of a period.
   *
   * @param period a period that has begun and shares a day with the contract's term
   * @return an estimate until the period is over and all that it was worked out from is final
   * @throws IllegalArgumentException if the period has no day of service that has passed
   */
  public Statement of(Period period) {
    if (!periods.begun(period)) {
      throw new IllegalArgumentException(
          "no day of " + period + " lies in the term and has passed by " + asOf);
    }
    Settler settler = settlers.of(period);
    List<FeeLine> lines = new ArrayList<>(settler.earned(period));
    lines.addAll(settler.limits(lines, period));
    Standing standing = standing(lines);
    lines.addAll(new Adjuster(settlers, ledger, asOf).adjustments());
    capOfContract(settler, lines, period);
    settler.deposit(period).ifPresent(lines::add);
    lines.addAll(late.lines());
    boolean settles = periods.over(period) && standing.finality() == Standing.Finality.FINAL;
    return new Statement(
        contract,
        period,
        asOf,
        settles ? Statement.Kind.STATEMENT : Statement.Kind.ESTIMATE,
        standing.finalDay(),
        lines,
        provenance);
  }

  /**
   * The closing statement: what has changed since the last periods were settled.
   *
   * @param term the contract's last period
   * @return an estimate until the facts of the contract's last day are final
   */
  public Statement closing(Period term) {
    Settler settler = settlers.of(term);
    List<FeeLine> lines = new ArrayList<>(new Adjuster(settlers, ledger, asOf).adjustments());
    capOfContract(settler, lines, term);
    List<FeeLine> refund = settler.refund().stream().toList();
    lines.addAll(refund);
    lines.addAll(late.lines());
    LocalDate due = closingDay();
    boolean closes =
        !asOf.day().isBefore(due) && standing(refund).finality() == Standing.Finality.FINAL;
    return new Statement(
        contract,
        term,
        asOf,
        closes ? Statement.Kind.CLOSING : Statement.Kind.ESTIMATE,
        Optional.of(due),
        lines,
        provenance);
  }

  /** The end of the term and the longest time that facts of its last day may still change. */
  private LocalDate closingDay() {
    LocalDate last = contract.term().orElseThrow().last();
    return contract.data().tables().stream()
        .map(TableSchema::finalAfter)
        .flatMap(Optional::stream)
        .map(delay -> contract.after(delay, last))
        .reduce(last, (one, two) -> one.isAfter(two) ? one : two);
  }

  private void capOfContract(Settler settler, List<FeeLine> lines, Period period) {
    settler.contractCap(ledger.total(), FeeLine.sum(lines), period).ifPresent(lines::add);
  }

  /**
   * How far what is paid can be relied on; what is pending is paid nothing and waits for itself.
   */
  private static Standing standing(List<FeeLine> lines) {
    return lines.stream()
        .filter(line -> line.pending().isEmpty())
        .map(FeeLine::standing)
        .reduce(Standing.CONSTANT, Standing::and);
  }
}
