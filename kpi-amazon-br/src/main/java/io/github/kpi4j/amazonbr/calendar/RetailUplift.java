package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;

/**
 * How many times as much as on an ordinary day is sold on the days around an event.
 *
 * @param event the event's key, such as {@code BLACK_FRIDAY}
 * @param first the first day, counted from the event: −1 is the day before it
 * @param last the last day, counted likewise; not before the first
 * @param factor above zero: 4 for four times an ordinary day
 * @param grounds how the factor is known
 * @param source who published what it is from; may be empty where it is assumed
 * @param confidence {@code low}, {@code medium} or {@code high}
 * @param note how it follows from the source, or why it is assumed
 */
public record RetailUplift(
    String event,
    int first,
    int last,
    Rational factor,
    Grounds grounds,
    String source,
    String confidence,
    String note) {
  /** The furthest day from its event. */
  static final int FURTHEST = 366;

  private static final List<RetailUplift> BUNDLED =
      ResourceRows.read(RetailUplift.class, "br-retail-uplifts.csv").stream()
          .map(RetailUplift::bundled)
          .toList();

  /** How a factor is known. */
  public enum Grounds {
    /** From published figures, as the note says. */
    DERIVED,
    /** No figure is published: somebody's guess. */
    ASSUMED,
    /** The caller says so, from own figures. */
    STATED
  }

  /**
   * Checks the days and the factor.
   *
   * @param event the event's key
   * @param first the first day, counted from the event
   * @param last the last day
   * @param factor above zero
   * @param grounds how the factor is known
   * @param source who published what it is from
   * @param confidence how far to rely on it
   * @param note how it follows from the source
   * @throws IllegalArgumentException if the last day is before the first, one is more than 366 days
   *     from the event, or the factor is not above zero
   */
  public RetailUplift {
    if (last < first || first < -FURTHEST || last > FURTHEST) {
      throw new IllegalArgumentException(event + " on no such days: " + first + " to " + last);
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException(event + " by a factor not above zero: " + factor);
    }
  }

  /**
   * The caller's own figure.
   *
   * @param event the event's key
   * @param first the first day, counted from the event
   * @param last the last day
   * @param factor above zero
   * @param source where it is from, such as own sales of last year
   * @return the uplift
   */
  public static RetailUplift stated(
      String event, int first, int last, Rational factor, String source) {
    return new RetailUplift(event, first, last, factor, Grounds.STATED, source, "", "");
  }

  /**
   * The rows of {@code br-retail-uplifts.csv}: online sales of all goods in all of Brazil.
   *
   * @return in the order of the file; all of low confidence
   */
  public static List<RetailUplift> bundled() {
    return BUNDLED;
  }

  private static RetailUplift bundled(Map<String, String> row) {
    return new RetailUplift(
        HolidayFile.cell(row, "event"),
        Integer.parseInt(HolidayFile.cell(row, "first")),
        Integer.parseInt(HolidayFile.cell(row, "last")),
        Rational.parse(HolidayFile.cell(row, "factor")),
        Grounds.valueOf(HolidayFile.cell(row, "grounds")),
        HolidayFile.cell(row, "source"),
        HolidayFile.cell(row, "confidence"),
        HolidayFile.cell(row, "note"));
  }
}
