package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rates of one flow from day to day, found by the number of the day. */
final class Timeline {
  // Rows end at LocalDate.MAX while no end is known; no day lies behind it.
  private static final List<TaxTable> TABLES =
      List.of(
          TaxTable.ICMS_MODAL,
          TaxTable.ICMS_GOODS,
          TaxTable.ICMS_BENEFITS,
          TaxTable.ICMS_INTERSTATE,
          TaxTable.PIS_COFINS,
          TaxTable.REFORM);

  private final long[] starts;
  private final @Nullable CentavoRates[] rates;

  private Timeline(long[] starts, @Nullable CentavoRates[] rates) {
    this.starts = starts;
    this.rates = rates;
  }

  /** The days on which a rate may change. */
  static NavigableSet<LocalDate> changes(TaxTables tables) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (TaxTable table : TABLES) {
      for (DatedRow row : tables.table(table).rows()) {
        days.add(row.basis().valid().start());
        days.add(row.basis().valid().endExclusive());
      }
    }
    return days;
  }

  /** Asks for the rates of every day on which they may change. */
  static Timeline of(
      NavigableSet<LocalDate> changes, Function<LocalDate, @Nullable CentavoRates> rates) {
    @Nullable CentavoRates[] found = new CentavoRates[changes.size()];
    long[] starts = new long[changes.size()];
    int used = 0;
    for (LocalDate day : changes) {
      CentavoRates next = rates.apply(day);
      if (used == 0 || !Objects.equals(found[used - 1], next)) {
        starts[used] = day.toEpochDay();
        found[used++] = next;
      }
    }
    return new Timeline(Arrays.copyOf(starts, used), found);
  }

  /** The rates of a day; null if there are none, or none that centavos can be calculated with. */
  @Nullable CentavoRates on(long epochDay) {
    // Most sales are recent, and a state has a handful of changes: walking back beats halving.
    int at = starts.length - 1;
    while (at >= 0 && starts[at] > epochDay) {
      at--;
    }
    return at < 0 ? null : rates[at];
  }
}
