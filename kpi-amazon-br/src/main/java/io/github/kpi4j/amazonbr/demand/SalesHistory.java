package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sales of one product over some days, parted into those that tell what was wanted and those
 * that do not: days without data, with negative sales or without stock in the evening are left out,
 * each with a {@link Remark}.
 */
public final class SalesHistory {
  private final String subject;
  private final DateRange days;
  private final List<SalesDay> usable;
  private final Set<LocalDate> gaps;
  private final List<Remark> remarks;

  private SalesHistory(
      String subject,
      DateRange days,
      List<SalesDay> usable,
      Set<LocalDate> gaps,
      List<Remark> remarks) {
    this.subject = subject;
    this.days = days;
    this.usable = List.copyOf(usable);
    this.gaps = Set.copyOf(gaps);
    this.remarks = List.copyOf(remarks);
  }

  /**
   * A history from days.
   *
   * @param subject whose sales, such as an ASIN
   * @param days the days that the data is asked for; others are ignored
   * @param sales what is known, in any order, a day at most once
   * @return the history
   * @throws IllegalArgumentException if a day comes twice
   */
  public static SalesHistory of(String subject, DateRange days, List<SalesDay> sales) {
    return of(subject, days, sales, Set.of());
  }

  private static SalesHistory of(
      String subject, DateRange days, List<SalesDay> sales, Set<LocalDate> assumed) {
    TreeMap<LocalDate, SalesDay> byDay = new TreeMap<>();
    for (SalesDay day : sales) {
      if (byDay.put(day.day(), day) != null) {
        throw new IllegalArgumentException(subject + " has two rows of " + day.day());
      }
    }
    List<SalesDay> usable = new ArrayList<>();
    Set<LocalDate> gaps = new HashSet<>();
    DaysByCause left = new DaysByCause(subject);
    for (LocalDate date = days.start();
        date.isBefore(days.endExclusive());
        date = date.plusDays(1)) {
      SalesDay day = byDay.get(date);
      if (day == null) {
        left.add(Cause.GAP_IN_SALES, date);
        gaps.add(date);
      } else if (day.units() < 0) {
        left.add(Cause.NEGATIVE_SALES, date);
      } else if (day.stock().isPresent() && day.stock().getAsLong() <= 0) {
        left.add(Cause.OUT_OF_STOCK, date);
      } else {
        usable.add(day);
        if (assumed.contains(date)) {
          left.add(Cause.NO_SALES_ROW, date);
        }
        if (day.stock().isEmpty()) {
          left.add(Cause.STOCK_UNKNOWN, date);
        }
      }
    }
    return new SalesHistory(subject, days, usable, gaps, left.remarks());
  }

  /**
   * A history from the tables of {@code amazon_br/tables} or others of the same form: the units of
   * {@code sales} over all channels, the {@code available} units of {@code inventory} over all
   * warehouses.
   *
   * <p>A day without sales row is a zero if the table has arrived that day, the inventory has a row
   * of it, and no row means nothing sold; else it is a gap. A product that sells one unit every
   * fifth day and has no rows for the others sells 0.2 a day by {@link NoRow#NOTHING_SOLD}, and by
   * {@link NoRow#AS_DECLARED}, in a table without {@code absent: zero}, has four gaps for each
   * usable day.
   *
   * @param sales with the dimension {@code asin} and the measure {@code units}
   * @param inventory with the dimension {@code asin} and the measure {@code available}
   * @param asin the product
   * @param days the days to look at
   * @param noRow what it means that there is none in {@code sales}
   * @return the history
   * @throws IllegalArgumentException if a table lacks a column
   */
  public static SalesHistory of(
      FactTable sales, FactTable inventory, String asin, DateRange days, NoRow noRow) {
    boolean declared = sales.schema().absentIsZero();
    Map<LocalDate, Long> units = sums(sales, "units", asin, days);
    Map<LocalDate, Long> stock = sums(inventory, "available", asin, days);
    List<SalesDay> rows = new ArrayList<>();
    Set<LocalDate> assumed = new HashSet<>();
    for (LocalDate date = days.start();
        date.isBefore(days.endExclusive());
        date = date.plusDays(1)) {
      Long sold = units.get(date);
      Long left = stock.get(date);
      boolean zero =
          sold == null
              && left != null
              && (declared || noRow == NoRow.NOTHING_SOLD)
              && sales.arrival().complete(DateRange.closed(date, date));
      OptionalLong known = left == null ? OptionalLong.empty() : OptionalLong.of(left);
      if (sold != null || zero) {
        rows.add(new SalesDay(date, sold == null ? 0 : sold, known));
      }
      if (zero && !declared) {
        assumed.add(date);
      }
    }
    return of(asin, days, rows, assumed);
  }

  private static Map<LocalDate, Long> sums(
      FactTable table, String measure, String asin, DateRange days) {
    Map<LocalDate, Long> sums = new TreeMap<>();
    int code = table.words("asin").indexOf(asin);
    for (int row : table.rowsIn(days)) {
      if (table.code("asin", row) == code) {
        long value = table.value(measure, row).numerator().longValueExact();
        sums.merge(table.day(row), value, Long::sum);
      }
    }
    return sums;
  }

  /**
   * Whose sales.
   *
   * @return such as an ASIN
   */
  public String subject() {
    return subject;
  }

  /**
   * The days that were asked for.
   *
   * @return with and without data
   */
  public DateRange days() {
    return days;
  }

  /**
   * The days that tell what was wanted.
   *
   * @param range any days
   * @return those of them, in order
   */
  public List<SalesDay> usable(DateRange range) {
    return usable.stream().filter(day -> range.contains(day.day())).toList();
  }

  /**
   * How many days have no data.
   *
   * @param range any days
   * @return those of them that are days of this history and {@link Cause#GAP_IN_SALES}
   */
  public long gaps(DateRange range) {
    return gaps.stream().filter(range::contains).count();
  }

  /**
   * What was left out or assumed.
   *
   * @return a remark for each cause, with its days
   */
  public List<Remark> remarks() {
    return remarks;
  }
}
