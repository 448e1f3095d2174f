package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from some files.
 *
 * @param facts the tables, with everything that was wrong among their diagnostics
 * @param files the account of each file, by name
 * @param missing by table what no file gives
 */
public record FeedReading(FactSet facts, List<FeedFile> files, List<Diagnostic> missing) {
  /**
   * Keeps its own copies.
   *
   * @param facts the tables
   * @param files the account of each file
   * @param missing what no file gives
   */
  public FeedReading {
    files = List.copyOf(files);
    missing = List.copyOf(missing);
  }

  /**
   * The tables whose rows should be there and are not.
   *
   * @param asOf the day at whose end it is
   * @param calendar for delays in business days
   * @return by table the last day that has arrived and should not be the last any more, in the
   *     order of the schema; a table of which nothing has arrived is among {@link #missing}
   */
  public Map<String, LocalDate> late(AsOf asOf, BusinessCalendar calendar) {
    Map<String, LocalDate> late = new LinkedHashMap<>();
    for (TableSchema table : facts.schema().tables()) {
      Optional<DateRange> covered = facts.table(table.name()).arrival().coverage();
      Optional<LocalDate> last = covered.filter(d -> !d.isEmpty()).map(DateRange::last);
      boolean due =
          last.isPresent()
              && table
                  .expectedWithin()
                  .map(delay -> delay.after(last.get().plusDays(1), calendar))
                  .filter(day -> !day.isAfter(asOf.day()))
                  .isPresent();
      if (due) {
        late.put(table.name(), last.get());
      }
    }
    return late;
  }

  /**
   * Everything that was wrong.
   *
   * @return sorted by place, each once, even where several tables need the same cell; what is
   *     missing is among it
   */
  public List<Diagnostic> diagnostics() {
    return facts.diagnostics();
  }
}
