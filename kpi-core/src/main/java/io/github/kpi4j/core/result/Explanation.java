package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a number comes from: a formula with the value of every part of it, down to the rows.
 *
 * @param name the metric's name, or empty for a part of a formula
 * @param expression the formula, or what is aggregated
 * @param amount its exact value
 * @param unit what it counts
 * @param places the decimal places it is shown with
 * @param standing how far it can be relied on
 * @param days the days it was taken over
 * @param parts what it was calculated from, literals left out
 * @param rows the rows behind it, where it was read from a table
 */
public record Explanation(
    Optional<String> name,
    String expression,
    Amount amount,
    Unit unit,
    int places,
    Standing standing,
    DateRange days,
    List<Explanation> parts,
    Optional<RowsUsed> rows) {
  /**
   * Keeps its own copy.
   *
   * @param name the metric's name
   * @param expression the formula
   * @param amount its exact value
   * @param unit what it counts
   * @param places the decimal places it is shown with
   * @param standing how far it can be relied on
   * @param days the days it was taken over
   * @param parts what it was calculated from
   * @param rows the rows behind it
   */
  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * The same value with another standing.
   *
   * @param other how far it can be relied on
   * @return the rest as it is
   */
  public Explanation with(Standing other) {
    return new Explanation(name, expression, amount, unit, places, other, days, parts, rows);
  }

  /**
   * Whether a value is missing here only because all days that it would be taken over are excused:
   * what broke beside them is not excused by them.
   *
   * @return true if something is missing, and nothing but what is excused
   */
  public boolean isExcused() {
    return amount instanceof Amount.Missing
        && onlyExcused(this, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** A part that several formulas share is looked at once. */
  private static boolean onlyExcused(Explanation value, Set<Explanation> seen) {
    boolean excused =
        !(value.amount instanceof Amount.Missing missing)
            || missing.reason().kind() == Reason.Kind.EXCUSED;
    return !seen.add(value)
        || (excused && value.parts.stream().allMatch(part -> onlyExcused(part, seen)));
  }

  /**
   * The value as it is shown and judged.
   *
   * @param rounding the contract's rule
   * @return empty if there is no value
   */
  public Optional<Quantity> shown(Rounding rounding) {
    return amount.known().map(exact -> new Quantity(exact, unit).rounded(places, rounding));
  }
}
