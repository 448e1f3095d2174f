package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A target beside what was reached before: a shop that is asked for three times its best month in
 * its first one is asked for too much.
 *
 * @param contract the contract
 * @param target the target
 * @param lines one for each period of the target that is not over yet; none if all are
 * @param gap why the target cannot be divided, if it cannot
 */
public record Feasibility(
    Contract contract, Target target, List<Line> lines, Optional<Reason> gap) {
  /**
   * A period of the past.
   *
   * @param period the period
   * @param value what was reached, as it is shown
   */
  public record Reached(Period period, Quantity value) {}

  /**
   * One period of the target.
   *
   * @param period the period
   * @param wanted its part of the target
   * @param last the last three periods of that size that are over and complete, the newest first;
   *     fewer where the facts do not reach back as far
   * @param lastYear the same period of the year before, where it is known
   * @param best the best of all periods that are known
   * @param growth how much more is wanted than was reached in the same period last year or, where
   *     that is not known, in the last one: 0.3 for 30 %; empty without one above zero
   * @param stretched whether more is wanted than the best by more than the target's {@code
   *     stretch}; false without a stretch or a past
   */
  public record Line(
      Period period,
      Quantity wanted,
      List<Reached> last,
      Optional<Reached> lastYear,
      Optional<Reached> best,
      Optional<Rational> growth,
      boolean stretched) {
    /**
     * Keeps its own copy.
     *
     * @param period the period
     * @param wanted its part of the target
     * @param last the last three periods
     * @param lastYear the same period last year
     * @param best the best period
     * @param growth how much more is wanted
     * @param stretched whether that is too much
     */
    public Line {
      last = List.copyOf(last);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param contract the contract
   * @param target the target
   * @param lines one for each period that is not over
   * @param gap why it cannot be divided
   */
  public Feasibility {
    lines = List.copyOf(lines);
  }
}
