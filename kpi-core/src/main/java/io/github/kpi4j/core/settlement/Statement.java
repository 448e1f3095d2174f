package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be paid for a period. Its lines add up to its total exactly, since each was rounded to
 * the cent on its own.
 *
 * @param contract what was settled
 * @param period the period; for a {@link Kind#CLOSING} statement the last one
 * @param asOf the day at whose end it was
 * @param kind whether it can be paid
 * @param finalFrom the day from which an estimate can become a statement, where that is known
 * @param lines in the order in which they are added up
 * @param provenance what it was worked out from and by
 */
public record Statement(
    Contract contract,
    Period period,
    AsOf asOf,
    Kind kind,
    Optional<LocalDate> finalFrom,
    List<FeeLine> lines,
    Provenance provenance) {
  /** Whether a statement can be paid. */
  public enum Kind {
    /** The period is open, or facts are missing or may still change: nothing is owed by it. */
    ESTIMATE,
    /** Final: this is owed. */
    STATEMENT,
    /** The last one, after all facts of the contract are final: adjustments only. */
    CLOSING
  }

  /**
   * Keeps its own copy.
   *
   * @param contract what was settled
   * @param period the period
   * @param asOf the day at whose end it was
   * @param kind whether it can be paid
   * @param finalFrom when it can become one
   * @param lines what is paid
   * @param provenance what it was worked out from and by
   */
  public Statement {
    lines = List.copyOf(lines);
  }

  /**
   * What is to be paid.
   *
   * @return the sum of the lines, in the currency of the fees; negative if the provider owes it
   */
  public Quantity total() {
    return new Quantity(FeeLine.sum(lines), Unit.money(contract.fees().orElseThrow().currency()));
  }

  /**
   * The lines that could not be worked out and are posted at zero.
   *
   * @return in order; empty if there is none
   */
  public List<FeeLine> pending() {
    return lines.stream().filter(line -> line.pending().isPresent()).toList();
  }
}
