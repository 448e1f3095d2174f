package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a statement.
 *
 * @param id what tells it apart from the others of its period, such as {@code commission} or {@code
 *     penalties[2]}
 * @param kind what it is for
 * @param period the period it is for: the one that is settled, or for an adjustment an earlier one
 * @param amount what is paid, in whole cents of the fees' currency; negative where it is taken off
 * @param steps how that was worked out, in order
 * @param pending why it cannot be worked out yet, if it cannot; then it is posted at zero
 * @param standing how far what it was worked out from can be relied on
 * @param place where the contract says so
 */
public record FeeLine(
    String id,
    Kind kind,
    Period period,
    Quantity amount,
    List<FeeStep> steps,
    Optional<Reason> pending,
    Standing standing,
    Span place) {
  /** What a line is for, in the order of a statement. */
  public enum Kind {
    /** The fixed fee. */
    BASE,
    /** A share of sales. */
    COMMISSION,
    /** A fee for doing well. */
    BONUS,
    /** What is taken off. */
    PENALTY,
    /** What is missing to the least amount. */
    FLOOR,
    /** What is above the most of a period. */
    CAP,
    /** The difference to a line of an earlier statement. */
    ADJUSTMENT,
    /** What is above the most of the whole contract. */
    CONTRACT_CAP,
    /** What one side leaves with the other until the end. */
    DEPOSIT,
    /** What of it comes back. */
    DEPOSIT_REFUND,
    /** What an earlier statement costs more that was paid late. */
    LATE_PAYMENT;

    /**
     * Whether it is part of what the service costs: such lines are adjusted when facts change and
     * count for the cap of the contract.
     *
     * @return false for what is only left with the other side, and for being late
     */
    public boolean isFee() {
      return switch (this) {
        case DEPOSIT, DEPOSIT_REFUND, LATE_PAYMENT -> false;
        default -> true;
      };
    }

    /**
     * The word for it in keys and files.
     *
     * @return in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What some lines come to.
   *
   * @param lines lines of one currency
   * @return the sum of their amounts; zero of none
   */
  public static Rational sum(List<FeeLine> lines) {
    return lines.stream().map(line -> line.amount().amount()).reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * Keeps its own copy.
   *
   * @param id what tells it apart
   * @param kind what it is for
   * @param period the period it is for
   * @param amount what is paid
   * @param steps how that was worked out
   * @param pending why it cannot be worked out yet
   * @param standing how far it can be relied on
   * @param place where the contract says so
   */
  public FeeLine {
    steps = List.copyOf(steps);
  }
}
